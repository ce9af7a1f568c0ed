import type { EventStore, RecordedEvent } from '../event-store/event-store';
import { UnknownPosition } from '../event-store/unknown-position';
import { sealedTextsIn } from '../sealed-texts/fact-data';
import type { KeyStore } from '../sealed-texts/key-store';
import { keysErasedBy } from './erased-keys';

/** The name of the checkpoint, which is kept with the keys. */
export const KEEPING = 'erasure';

const KEYS_A_LOOK = 5_000;

/** Texts whose keys the key store does not have, and in which streams they stand. */
interface MissingKeys {
  readonly texts: number;
  readonly streams: readonly string[];
}

/** As much of a key store as keeping it up with the log takes. */
type KeptKeys = Pick<KeyStore, 'destroy' | 'unknownAmong' | 'checkpoints'>;

/** The log names keys that the key store never had: it is an older one, or another. */
export class KeysMissing extends Error {
  readonly code = 'keys-missing';

  constructor(readonly missing: MissingKeys) {
    super(
      `The key store lacks the keys of ${missing.texts} texts in ${missing.streams.length} streams; ` +
        'restore the newer one',
    );
    this.name = 'KeysMissing';
  }
}

/**
 * Goes over all that was recorded since the key store was last kept up with the log, at the start and
 * before anything is served: what was erased is erased in it too, so that one from a backup brings
 * nothing back, and keys that it lacks are noticed. Throws `KeysMissing`, and then goes no further.
 */
export async function keepKeys(
  store: Pick<EventStore, 'read' | 'readAll'>,
  keyStore: KeptKeys,
): Promise<void> {
  const { missing, position } = await lookOver(store, keyStore);
  if (missing.texts > 0) throw new KeysMissing(missing);
  if (position !== undefined) await keyStore.checkpoints.save(KEEPING, position);
}

/**
 * The same for an operator who knows that the missing keys are lost: their texts stay unreadable, and
 * the next start asks no more. Answers what is lost.
 */
export async function acceptMissingKeys(
  store: Pick<EventStore, 'read' | 'readAll'>,
  keyStore: KeptKeys,
  progress: (events: number) => void = () => undefined,
): Promise<MissingKeys> {
  const { missing, position } = await lookOver(store, keyStore, progress);
  if (position !== undefined) await keyStore.checkpoints.save(KEEPING, position);
  return missing;
}

/** Which keys the next start would miss. The key store may be one that is only looked at. */
export async function missingKeys(
  store: Pick<EventStore, 'read' | 'readAll'>,
  keyStore: KeptKeys,
): Promise<MissingKeys> {
  return (await lookOver(store, keyStore)).missing;
}

async function lookOver(
  store: Pick<EventStore, 'read' | 'readAll'>,
  keyStore: KeptKeys,
  progress: (events: number) => void = () => undefined,
): Promise<{ missing: MissingKeys; position: bigint | undefined }> {
  const missing = new Map<string, string>();
  let named = new Map<string, string>();
  let position: bigint | undefined;
  let events = 0;
  const look = async () => {
    for (const key of await keyStore.unknownAmong([...named.keys()]))
      missing.set(key, named.get(key) ?? '');
    named = new Map();
  };
  for await (const event of eventsSince(store, await keyStore.checkpoints.find(KEEPING))) {
    await keyStore.destroy(await keysErasedBy(store, event));
    for (const { key } of sealedTextsIn(event.data)) named.set(key, event.stream);
    if (named.size >= KEYS_A_LOOK) await look();
    position = event.position;
    progress((events += 1));
  }
  await look();
  // What was erased later is remembered as destroyed by now, whether it was there or not.
  const lost = await keyStore.unknownAmong([...missing.keys()]);
  const streams = new Set(lost.map((key) => missing.get(key) ?? ''));
  return { missing: { texts: lost.length, streams: [...streams] }, position };
}

/** All of them where the log does not know the checkpoint: it is another log, or an older one. */
async function* eventsSince(
  store: Pick<EventStore, 'readAll'>,
  after: bigint | undefined,
): AsyncGenerator<RecordedEvent> {
  try {
    yield* store.readAll({ after });
  } catch (error) {
    if (!(error instanceof UnknownPosition)) throw error;
    yield* store.readAll();
  }
}
