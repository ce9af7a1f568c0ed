import type { CommandIdentity } from '../../event-store/command-identity';
import type { Json } from '../../event-store/event-store';
import type { CommandMetadata } from '../../event-store/record';
import { Problem } from '../../platform/problem';
import type { CommandBody, SignedCommandBody } from '../requests/command-body';
import type { CommandHeaders } from '../requests/command-headers';

const TRIES = 3;

/** The steps that differ from one kind of stream to another. */
interface Steps<Loaded, Answer> {
  readonly load: () => Promise<Loaded>;
  /** Undefined for a stream without facts. */
  readonly revisionOf: (loaded: Loaded) => number | undefined;
  /** The answer to the same command, if it was recorded before. */
  readonly repeated: (loaded: Loaded) => Promise<Answer | undefined> | Answer | undefined;
  /** Judges and appends at the loaded revision; `conflict` where the stream has moved on since. */
  readonly bringAbout: (loaded: Loaded) => Promise<Answer | 'conflict'>;
}

/**
 * Brings a command about as all streams have it: load, look for a repeat, honour `If-Match`, append
 * at the expected revision; again where somebody else was faster. Throws `precondition-failed`,
 * `busy`, and what the steps throw.
 */
export async function attempted<Loaded, Answer>(
  {
    ifMatch,
    body,
  }: Pick<CommandHeaders, 'ifMatch'> & {
    readonly body: CommandBody | SignedCommandBody;
  },
  { load, revisionOf, repeated, bringAbout }: Steps<Loaded, Answer>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const loaded = await load();
    const before = await repeated(loaded);
    if (before !== undefined) return before;
    if (ifMatch !== undefined && ifMatch !== revisionOf(loaded))
      throw new Problem('precondition-failed');
    const answer = await bringAbout(loaded);
    if (answer !== 'conflict') return answer;
    // Who names a revision or signs has seen one state of it; only they can look again.
    if (ifMatch !== undefined) throw new Problem('precondition-failed');
    if (('signs' in body && body.signs !== undefined) || tries === TRIES) throw new Problem('busy');
  }
}

/** Makes a command out of what came over HTTP; `about` is what the key counts for. */
export function commandOf(
  identity: CommandIdentity,
  { requester, idempotencyKey, correlationId }: CommandHeaders,
  body: object,
  { type, about }: { readonly type: string; readonly about: string },
): CommandMetadata {
  const content = { type, body: JSON.parse(JSON.stringify(body)) as Json };
  const { person } = requester;
  return identity.ofPerson({ person, about, idempotencyKey, correlationId, content });
}

/** Whether a recorded command is this one. Throws `idempotency-key-reused` where it said something else. */
export function isTheSame(
  recorded: Pick<CommandMetadata, 'commandId' | 'commandHash'>,
  { commandId, commandHash }: CommandMetadata,
): boolean {
  if (recorded.commandId !== commandId) return false;
  if (recorded.commandHash !== commandHash) throw new Problem('idempotency-key-reused');
  return true;
}
