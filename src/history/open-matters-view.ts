import { ApiProperty } from '@nestjs/swagger';
import { Inject, Injectable } from '@nestjs/common';
import type { OwedBy } from '../../state-machines/case/facts/obligations';
import { kindOfObligation } from '../../state-machines/case/rules/standing';
import type { ObligationMemory } from '../../state-machines/case/v1/memory';
import { isOnStaff } from '../../state-machines/organisation/questions';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { stateOf } from '../../state-machines/case-state';
import { cityDay } from '../calendar/city-day';
import { COMMAND_OF_FACT } from '../cases/command-names';
import type { LoadedCase, RecordedFact } from '../cases/pipeline/case-streams';
import { Organisation } from '../people/organisation';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import type { Text } from '../platform/language';
import { tasksOf } from '../read-models/tasks/tasks-of';
import { Rulesets } from '../rulesets/rulesets';
import { FactView, FactViews } from './fact-view';

/** Who owes an obligation: one of them. */
export class OwerView {
  person?: string;
  post?: string;
  unit?: string;
}

/** What the case owes beside its actions, or owed. */
export class ObligationView {
  id: string;
  kind: string;
  /** What the kind is called in the reader's language, such as 緊急点検. */
  @ApiProperty({ type: String })
  label: Text | string;
  owedBy: OwerView;
  dueOn: string;
  about?: string;
  /** open, met, waived; unanswered 未回答; lapsed: the case ended before. */
  state: string;
  raised: FactView;
  /** What was answered, or why it was waived. */
  ended?: FactView;
}

/** A decision that someone has yet to stand by. */
export class ToStandByView {
  /** `confirmation` of a decision on paper, or `countersignature` of a 特例. */
  what: string;
  decision: FactView;
  /** Who decided; a countersignature comes from another department than theirs. */
  person: string;
  dueOn: string;
}

/** 期限延長 that somebody asked for, and nobody has decided on. */
export class ExtensionRequestView {
  deadline: string;
  to: string;
  person: string;
  request: FactView;
}

/** 一時停止 */
export class HoldView {
  since: string;
  until: string;
}

/** 後閲 that is still owed, by the person or by who holds the post. */
export class ToReadAfterwardsView {
  step: string;
  post?: string;
  person?: string;
}

/** Whom the case waits for: the person, else whoever meets all of the rest by one post. */
export class AudienceView {
  person?: string;
  post?: string;
  /** Any of these. */
  roles?: string[];
  /** In this unit or below it. */
  unit?: string;
  /** Not in this unit nor below it. */
  notUnit?: string;
}

/** What the case waits for, as the lists of tasks say it. */
export class WaitingView {
  /** The fact, such as `PlanDecided`. */
  fact: string;
  /** The last part of `POST /api/cases/{id}/{command}`. */
  command?: string;
  /** The action, the step, the obligation, the deadline, or the revision that it is about. */
  about?: string;
  /** Any of these. */
  who: AudienceView[];
}

/** What of a case is still open, beside the state that it is in. */
export class OpenMattersView {
  /** 関係課 */
  joined: string[];
  /** 仮区分; absent before triage. */
  provisional?: boolean;
  hold?: HoldView;
  obligations: ObligationView[];
  toStandBy: ToStandByView[];
  extensionRequests: ExtensionRequestView[];
  toReadAfterwards: ToReadAfterwardsView[];
  waitsFor: WaitingView[];
}

/** Tells what is still open in a case. */
@Injectable()
export class OpenMatters {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'timeZone'>,
    private readonly factViews: FactViews,
    private readonly rulesets: Rulesets,
    private readonly organisation: Organisation,
  ) {}

  async of(loaded: LoadedCase): Promise<OpenMattersView> {
    const { joined, triage, hold, obligations, pending, toReadAfterwards, extensionRequests } =
      loaded.snapshot.context;
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const { ruleset } = await this.rulesets.inForce(today);
    const organisation = await this.organisation.current();
    return {
      joined: joined.flatMap((path) => path.at(-1)?.id ?? []),
      ...(triage !== undefined && { provisional: triage.provisional }),
      ...(hold !== undefined && { hold: { since: hold.since, until: hold.until } }),
      obligations: await Promise.all(
        obligations.map((one) => this.#obligation(loaded, one, ruleset)),
      ),
      toStandBy: await Promise.all(
        pending.map(async ({ what, person, dueOn, ref }) => ({
          what,
          decision: await this.#last(loaded, ({ fact }) => fact.revision === ref.revision),
          person,
          dueOn,
        })),
      ),
      extensionRequests: await Promise.all(
        extensionRequests.map(async ({ deadline, to, person }) => ({
          deadline,
          to,
          person,
          request: await this.#last(
            loaded,
            ({ fact: { type, data } }) =>
              type === 'ExtensionRequested' && data.deadline === deadline,
          ),
        })),
      ),
      toReadAfterwards: toReadAfterwards.map((reading) => ({ ...reading })),
      waitsFor: waitsFor(loaded, (person) => isOnStaff(organisation, person, today)),
    };
  }

  async #obligation(
    loaded: LoadedCase,
    owed: ObligationMemory,
    ruleset: Ruleset,
  ): Promise<ObligationView> {
    const { id, kind, owedBy, dueOn, about, ended } = owed;
    const { context: memory } = loaded.snapshot;
    const end =
      ended === undefined
        ? undefined
        : await this.#last(
            loaded,
            ({ fact: { type, data } }) =>
              (type === 'ObligationMet' || type === 'ObligationWaived') && data.id === id,
          );
    return {
      id,
      kind,
      label: kindOfObligation(memory, ruleset, owed)?.label ?? kind,
      owedBy: withoutPath(owedBy),
      dueOn,
      ...(about !== undefined && { about }),
      state: end?.data.unanswered === true ? 'unanswered' : stateOfObligation(loaded, ended),
      raised: await this.#last(
        loaded,
        ({ fact: { type, data } }) => type === 'ObligationRaised' && data.obligation.id === id,
      ),
      ...(end !== undefined && { ended: end }),
    };
  }

  /** The last fact of the case that fits; the case remembers one, so there is one. */
  #last(loaded: LoadedCase, fits: (recorded: RecordedFact) => boolean): Promise<FactView> {
    const recorded = loaded.facts.findLast(fits);
    if (recorded === undefined) throw new Error('A case remembers a fact that it does not have');
    return this.factViews.of(recorded);
  }
}

const withoutPath = ({ path: _path, ...ower }: OwedBy) => ower;

const stateOfObligation = ({ snapshot }: LoadedCase, ended: ObligationMemory['ended']): string =>
  ended ?? (stateOf(snapshot).ended ? 'lapsed' : 'open');

/** Who stands in for somebody who has left is named only where that is so. */
const waitsFor = ({ snapshot }: LoadedCase, isHere: (person: string) => boolean): WaitingView[] =>
  tasksOf(snapshot).flatMap(({ fact, about, who }) => {
    const command = COMMAND_OF_FACT[fact];
    const now = who.filter(({ inPlaceOf }) => inPlaceOf === undefined || !isHere(inPlaceOf));
    if (now.length === 0) return [];
    return {
      fact,
      ...(command !== undefined && { command }),
      ...(about !== undefined && { about }),
      who: now.map(({ notPersons: _separated, inPlaceOf: _left, roles, ...audience }) => ({
        ...audience,
        ...(roles !== undefined && { roles: [...roles] }),
      })),
    };
  });
