import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../state-machines/actor';
import type { Fact, Signature } from '../../state-machines/fact';
import { attempted, commandOf, isTheSame } from '../cases/pipeline/attempts';
import { CaseQueue } from '../cases/pipeline/case-queue';
import { Moments, type Moment } from '../cases/pipeline/moments';
import { actorBy, fittingStanding } from '../cases/pipeline/standing';
import type { About } from '../cases/requests/command-about';
import type { SignedCommandBody } from '../cases/requests/command-body';
import { appendUnlessLate } from '../event-store/append-surely';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import {
  EVENT_STORE,
  type EventStore,
  type JsonObject,
  type RecordedEvent,
} from '../event-store/event-store';
import { headOf, metadataOf, recordFacts, type CommandMetadata } from '../event-store/record';
import type { Requester } from '../people/requester';
import { Problem, type RefusingRule } from '../platform/problem';
import { SealedTexts } from '../sealed-texts/seal';
import type { StreamAnswer } from './stream-answer';

/** A fact that is to be added to a stream of the city's own. */
export interface StreamCommand {
  readonly stream: string;
  readonly type: string;
  readonly isSigned: boolean;
  /** The rules about the person that say no. */
  readonly denies: (by: PersonActor) => readonly RefusingRule[];
  /** What the fact says beside `by` and `signature`; its texts not yet sealed. */
  readonly draft: (moment: Moment) => object;
  /** Throws the `Problem` of the rules about the content that say no to the whole event. */
  readonly judge: (fact: Fact<string, unknown>, moment: Moment) => Promise<void>;
}

/** Adds facts to the city's own streams: the steps that are the same for every command about a case. */
@Injectable()
export class StreamCommands {
  readonly #queue = new CaseQueue();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly moments: Moments,
    private readonly sealedTexts: SealedTexts,
  ) {}

  /** One command: one fact. Throws the `Problem` that says why not. */
  async change(
    about: About,
    body: SignedCommandBody,
    command: StreamCommand,
  ): Promise<StreamAnswer> {
    const { stream } = command;
    const metadata = commandOf(this.identity, about, body, { type: command.type, about: stream });
    return this.#queue.run(stream, () =>
      attempted(
        { ...about, body },
        {
          load: () => this.#load(stream),
          revisionOf: (events) => events.at(-1)?.revision,
          repeated: (events) => answerToRepeat(events, metadata),
          bringAbout: (events) =>
            this.#bringAbout(events.at(-1), about.requester, body, command, metadata),
        },
      ),
    );
  }

  async #load(stream: string): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.read(stream)) events.push(event);
    return events;
  }

  async #bringAbout(
    last: RecordedEvent | undefined,
    requester: Requester,
    body: SignedCommandBody,
    { stream, type, isSigned, denies, draft, judge }: StreamCommand,
    metadata: CommandMetadata,
  ): Promise<StreamAnswer | 'conflict'> {
    const moment = await this.moments.present();
    const standing = fittingStanding(requester, body.as, denies, (rules) => rules);
    const by = actorBy(requester, standing);
    const signature = isSigned ? signatureOf(requester, body) : undefined;
    const data = { ...draft(moment), by, ...(signature !== undefined && { signature }) };
    // What comes out is plain JSON: sealTexts throws for anything else.
    const sealed = (await this.sealedTexts.sealTexts<unknown>(stream, type, data)) as JsonObject;
    const head = last === undefined ? null : headOf(last);
    const facts = [{ type, data: sealed }];
    const events = recordFacts(stream, head, facts, metadata, moment.now);
    const revision = (head?.revision ?? -1) + 1;
    for (const event of events) {
      const { at, digest } = metadataOf({ ...event, stream, revision });
      await judge({ type, data: event.data, at, revision, digest }, moment);
    }
    const expected = head?.revision ?? 'none';
    const appended = await appendUnlessLate(this.store, stream, events, expected);
    return appended === 'conflict'
      ? appended
      : { revision: appended.revision, position: String(appended.position) };
  }
}

/** Throws `idempotency-key-reused` where the same key came with something else. */
function answerToRepeat(
  events: readonly RecordedEvent[],
  command: CommandMetadata,
): StreamAnswer | undefined {
  const same = events.find((event) => isTheSame(metadataOf(event), command));
  if (same === undefined) return undefined;
  return { revision: same.revision, position: String(same.position) };
}

/** Throws `signature-missing` where the client names nothing that was shown. */
function signatureOf(
  { authenticatedAt, method }: Requester,
  { signs }: SignedCommandBody,
): Signature {
  if (signs === undefined) throw new Problem('signature-missing');
  return {
    meaning: 'decided',
    signs: signs.map(({ revision, digest }) => ({ revision, digest })),
    authenticatedAt,
    method,
  };
}
