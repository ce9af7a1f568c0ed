import { Inject, Injectable } from '@nestjs/common';
import type { CaseFactType } from '../../../state-machines/case/facts';
import { newCase } from '../../../state-machines/statechart';
import { COMMAND_IDENTITY, type CommandIdentity } from '../../event-store/command-identity';
import type { CommandMetadata } from '../../event-store/record';
import { Organisation } from '../../people/organisation';
import { derivedId } from '../../platform/ids';
import { orNotFound } from '../../platform/or-not-found';
import { Problem } from '../../platform/problem';
import { CaseVisibility } from '../case-visibility';
import { Numbering } from '../numbering/numbering';
import { BeforeEnding } from '../processes/before-ending';
import { caseAnswer, type CaseAnswer } from '../requests/case-answer';
import { paperDecision, standingsFor } from './acting';
import { attempted, commandOf, isTheSame } from './attempts';
import { carriedBy } from './carried';
import { CaseQueue } from './case-queue';
import { CaseStreams, type LoadedCase } from './case-streams';
import { CaseWriter } from './case-writer';
import { named, type Draft, type Given, type NamedDraft } from './draft';
import { DraftSealer } from './draft-sealer';
import { Moments } from './moments';
import { inTheOnlyPost } from './only-post';
import type { Order } from './order';

/** Drafts the facts of a command from the case as it stands. */
type Drafting = (given: Given) => Promise<readonly NamedDraft[]>;

/** Brings facts about: load, look for a repeat, fold, judge, append at the expected revision, answer. */
@Injectable()
export class CaseRepository {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: CaseStreams,
    private readonly moments: Moments,
    private readonly organisation: Organisation,
    private readonly sealer: DraftSealer,
    private readonly writer: CaseWriter,
    private readonly visibility: CaseVisibility,
    private readonly queue: CaseQueue,
    private readonly numbering: Numbering,
    private readonly beforeEnding: BeforeEnding,
  ) {}

  /** One command about a case that is there: one fact. Throws the `Problem` that says why not. */
  async change<T extends CaseFactType>(
    order: Order,
    type: T,
    draft: (given: Given) => Draft<T> | Promise<Draft<T>>,
  ): Promise<CaseAnswer> {
    const command = this.#identify(order, type, order.caseId);
    await this.visibility.requireWhole(order.caseId, order.requester);
    await this.beforeEnding.raise(order.caseId, type);
    const drafting = async (given: Given) => [named(type, await draft(given))];
    return this.queue.run(order.caseId, () =>
      attempted(order, {
        load: async () => orNotFound(await this.streams.load(order.caseId)),
        revisionOf: ({ head }) => head.revision,
        repeated: (loaded) => this.#answerToRepeat(loaded, command),
        bringAbout: (loaded) => this.#bringAbout(loaded, order, command, type, drafting),
      }),
    );
  }

  /** A report: a new case, and its number. A repeat finishes the numbering first. */
  async submit(order: Order, drafting: Drafting): Promise<CaseAnswer> {
    const command = this.#identify(order, 'CaseSubmitted', 'new');
    const caseId = derivedId('case', command.commandId);
    await this.queue.run(caseId, async () => {
      const there = await this.streams.load(caseId);
      if (there !== undefined) return this.#answerToRepeat(there, command);
      const answer = await this.#bringAbout(caseId, order, command, 'CaseSubmitted', drafting);
      // Only the same report, sent twice at once, can be there already: its id is the case's.
      if (answer === 'conflict') throw new Problem('busy');
      return answer;
    });
    return this.numbering.number(caseId);
  }

  #identify(order: Order, type: CaseFactType, about: string): CommandMetadata {
    return commandOf(this.identity, order, order.body, { type, about });
  }

  async #answerToRepeat(
    loaded: LoadedCase,
    command: CommandMetadata,
  ): Promise<CaseAnswer | undefined> {
    const index = loaded.facts.findLastIndex(({ metadata }) => isTheSame(metadata, command));
    const last = loaded.facts[index];
    if (last === undefined) return undefined;
    const then = await this.streams.fold(loaded.id, loaded.facts.slice(0, index + 1));
    if (then === undefined) throw new Error('A case with a fact has no fold');
    return caseAnswer(loaded.id, then.snapshot, last.event);
  }

  async #bringAbout(
    target: LoadedCase | string,
    order: Order,
    command: CommandMetadata,
    type: CaseFactType,
    drafting: Drafting,
  ): Promise<CaseAnswer | 'conflict'> {
    const loaded = typeof target === 'string' ? undefined : target;
    const caseId = typeof target === 'string' ? target : target.id;
    const { requester, body } = order;
    const moment = await this.moments.present();
    const { cityDay: today, inForce, calendar } = moment;
    const snapshot = loaded?.snapshot ?? newCase(inForce.ruleset);
    const { ruleset } = inForce;
    const setAside = body.exception?.rule;
    const asked = { type, snapshot, requester, as: body.as, cityDay: today, ruleset, setAside };
    const paper = body.onPaper;
    const { standings, decidedBy } =
      paper === undefined
        ? { standings: standingsFor(asked), decidedBy: undefined }
        : paperDecision(asked, paper, await this.organisation.current());
    const carried = carriedBy(order, { type, loaded, ruleset, calendar, today, decidedBy });
    const { context: memory } = snapshot;
    const judged = await inTheOnlyPost(standings, async (standing) => {
      const acting = decidedBy ?? { person: requester.person, ...standing };
      const given: Given = {
        caseId,
        memory,
        cityDay: today,
        requester,
        standing,
        acting,
        inForce,
        calendar,
      };
      const facts = await this.sealer.seal(given, await drafting(given), carried);
      return this.writer.judge(caseId, loaded, facts, command, moment);
    });
    const written = await this.writer.append(judged);
    return written === 'conflict'
      ? written
      : caseAnswer(caseId, written.snapshot, written.appended);
  }
}
