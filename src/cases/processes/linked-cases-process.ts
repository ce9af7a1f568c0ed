import { Injectable } from '@nestjs/common';
import { successorOf } from '../../../state-machines/organisation/questions';
import { CURRENT_MACHINE } from '../../../state-machines/statechart';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import type { RecordedEvent } from '../../event-store/event-store';
import { caseIdOf } from '../../event-store/streams';
import { Organisation } from '../../people/organisation';
import { dayOf } from '../../read-models/timers/timers-of';
import { CaseStreams, type LoadedCase } from '../pipeline/case-streams';
import { text } from '../pipeline/draft';
import type { Moment } from '../pipeline/moments';
import { receivingUnit, type Receiving } from '../receiving-section';
import { FeedProcess } from './feed-process';
import { LINKED_CASE_TEXTS } from './linked-case-texts';
import { caseToOpen, type CaseToOpen } from './linked-cases';
import { ProcessOrders, type ProcessDraft } from './process-orders';
import { ProcessParts } from './process-parts';

/** As the rules call who links cases. */
const LINKED_CASES = 'linked-cases';
const OPENS: readonly string[] = ['ObligationMet', 'EffectJudged', 'PreventionMaterialised'];

/** Opens the cases that follow from other cases: 水平展開, 緊急点検, 顕在化. */
@Injectable()
export class LinkedCasesProcess extends FeedProcess {
  protected readonly name = LINKED_CASES;

  constructor(
    parts: ProcessParts,
    private readonly streams: CaseStreams,
    private readonly orders: ProcessOrders,
    private readonly organisation: Organisation,
  ) {
    super(parts);
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId === undefined || !OPENS.includes(event.type)) return;
    const first = await this.streams.loadUpTo(caseId, ({ revision }) => revision <= event.revision);
    const toOpen = first === undefined ? undefined : caseToOpen(first);
    if (first === undefined || toOpen === undefined) return;
    const organisation = await this.organisation.current();
    await this.orders.open(LINKED_CASES, (moment) => {
      // A section that was merged meanwhile is answered for by its successor.
      const section = successorOf(organisation, toOpen.section, moment.cityDay) ?? toOpen.section;
      const receiving = receivingUnit(organisation, section, '/receivingUnit', moment.cityDay);
      return {
        cause: event,
        about: toOpen.section,
        draft: linkedReport(first, toOpen, receiving, moment),
      };
    });
  }
}

/** Its report: what the first case says of the matter, received today. */
function linkedReport(
  first: LoadedCase,
  { section, because, occurredOn }: CaseToOpen,
  { path, isOfTheSecretariat }: Receiving,
  { cityDay, inForce }: Moment,
): ProcessDraft<'CaseSubmitted'> {
  const report = first.facts[0]?.fact;
  const answer = first.facts.at(-1);
  if (report?.type !== 'CaseSubmitted' || answer === undefined)
    throw new Error('A case was never submitted');
  const { touches, seriousSuspected, series } = report.data;
  const { number, triage } = first.snapshot.context;
  return {
    machine: CURRENT_MACHINE,
    ruleset: { version: inForce.version, digest: inForce.digest },
    whatHappened: text(LINKED_CASE_TEXTS[because](number ?? first.id)),
    noticedOn: dayOf(answer.fact),
    occurredOn,
    foundHow: because === 'materialised' ? 'ourselves' : 'otherSection',
    source: 'section',
    receivingUnit: section,
    touches,
    seriousSuspected: seriousSuspected || triage?.severity === 'serious',
    series,
    linkedFrom: { case: first.id, because },
    found: {
      cityDay,
      fiscalYear: fiscalYearOf(cityDay),
      receivingUnitPath: path,
      isOfTheSecretariat,
    },
  };
}
