import { Inject, Injectable } from '@nestjs/common';
import type { CaseFactData, CaseFactType } from '../../../state-machines/case/facts';
import { COMMAND_IDENTITY, type CommandIdentity } from '../../event-store/command-identity';
import type { JsonObject, RecordedEvent } from '../../event-store/event-store';
import { metadataOf } from '../../event-store/record';
import { caseStream } from '../../event-store/streams';
import { derivedId } from '../../platform/ids';
import { Problem } from '../../platform/problem';
import type { Unsealed } from '../../sealed-texts/plain-text';
import { SealedTexts } from '../../sealed-texts/seal';
import { Numbering } from '../numbering/numbering';
import { CaseQueue } from '../pipeline/case-queue';
import { CaseStreams, type LoadedCase } from '../pipeline/case-streams';
import { CaseWriter } from '../pipeline/case-writer';
import { Moments, type Moment } from '../pipeline/moments';

const TRIES = 5;

/** A fact as a process drafts it: texts not yet sealed, without who acts. */
export type ProcessDraft<T extends CaseFactType> = Unsealed<Omit<CaseFactData<T>, 'by'>>;

/** A fact that follows from an event. */
export interface Consequence<T extends CaseFactType> {
  /** The event that it follows from: of this case or of another stream. */
  readonly cause: Pick<RecordedEvent, 'id' | 'stream' | 'revision' | 'metadata'>;
  /** Tells apart what follows in one case from one event, such as a deadline and its level. */
  readonly about?: string;
  readonly draft: ProcessDraft<T>;
}

/**
 * The case that a process has before it, so that it is not read anew for each of many orders. What it
 * says too late does no harm: what is written after it is refused by the store, and it is read anew.
 */
export interface CaseAtHand {
  loaded?: LoadedCase | undefined;
}

/** What became of an order: a repeat finds that it was done. */
type ProcessOutcome = 'done' | 'was-done' | 'not-needed';

/**
 * What processes do to cases: judged and appended as a person's command is, by
 * `{ process, causedBy }`, under ids that follow from the causing event, so that a repeat is harmless.
 */
@Injectable()
export class ProcessOrders {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: CaseStreams,
    private readonly moments: Moments,
    private readonly sealedTexts: SealedTexts,
    private readonly writer: CaseWriter,
    private readonly queue: CaseQueue,
    private readonly numbering: Numbering,
  ) {}

  /**
   * One fact of a case that is there. `follows` looks at the case as it stands and answers what is
   * to follow, or undefined where nothing is to. It begins with the case at hand, if there is one, and
   * leaves it there as it then is. Throws the `Problem` of a refusal.
   */
  bringAbout<T extends CaseFactType>(
    process: string,
    caseId: string,
    type: T,
    follows: (loaded: LoadedCase, moment: Moment) => Consequence<T> | undefined,
    atHand: CaseAtHand = {},
  ): Promise<ProcessOutcome> {
    return this.queue.run(caseId, async () => {
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const loaded = await this.loadedAtHand(caseId, atHand);
        if (loaded === undefined) throw new Problem('not-found');
        const moment = await this.moments.present();
        const consequence = follows(loaded, moment);
        if (consequence === undefined) return 'not-needed';
        const command = this.#command(process, consequence);
        if (loaded.facts.some(({ metadata }) => metadata.commandId === command.commandId))
          return 'was-done';
        const facts = [await this.#sealed(process, caseId, type, consequence)];
        const written = await this.writer.write(caseId, loaded, facts, command, moment);
        atHand.loaded = written === 'conflict' ? undefined : written.loaded;
        if (written !== 'conflict') return 'done';
      }
      throw new Problem('busy');
    });
  }

  /** The case at hand, if it is this one; else it is read, and at hand from then on. */
  async loadedAtHand(caseId: string, atHand: CaseAtHand): Promise<LoadedCase | undefined> {
    if (atHand.loaded?.id !== caseId) atHand.loaded = await this.streams.load(caseId);
    return atHand.loaded;
  }

  /** Opens a case that follows from an event, and numbers it; answers its id. */
  async open(
    process: string,
    follows: (moment: Moment) => Consequence<'CaseSubmitted'>,
  ): Promise<string> {
    const moment = await this.moments.present();
    const consequence = follows(moment);
    const command = this.#command(process, consequence);
    const caseId = derivedId('case', command.commandId);
    await this.queue.run(caseId, async () => {
      if ((await this.streams.load(caseId)) !== undefined) return;
      const facts = [await this.#sealed(process, caseId, 'CaseSubmitted', consequence)];
      // A conflict: another replica opened the same case, whose id follows from the same event.
      await this.writer.write(caseId, undefined, facts, command, moment);
    });
    await this.numbering.number(caseId);
    return caseId;
  }

  #command(process: string, { cause, about }: Consequence<CaseFactType>) {
    const { correlationId } = metadataOf(cause);
    return this.identity.ofProcess({
      process,
      causedBy: cause.id,
      correlationId,
      ...(about !== undefined && { about }),
    });
  }

  async #sealed(
    process: string,
    caseId: string,
    type: CaseFactType,
    { cause, draft }: Consequence<CaseFactType>,
  ) {
    const data = { ...draft, by: { process, causedBy: cause.id } };
    const stream = caseStream(caseId);
    // What comes out is plain JSON: sealTexts throws for anything else.
    const sealed = (await this.sealedTexts.sealTexts<unknown>(stream, type, data)) as JsonObject;
    return { type, data: sealed };
  }
}
