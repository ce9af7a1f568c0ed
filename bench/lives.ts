import { CommandBus } from '@nestjs/cqrs';
import { AcceptCase } from '../src/cases/commands/accept-case';
import { CompleteAction } from '../src/cases/commands/complete-action';
import { ConsultOnPlan } from '../src/cases/commands/consult-on-plan';
import { DecidePlan } from '../src/cases/commands/decide-plan';
import { EndorsePlan } from '../src/cases/commands/endorse-plan';
import { RecordCauses } from '../src/cases/commands/record-causes';
import { RecordContainment } from '../src/cases/commands/record-containment';
import { ReportCase } from '../src/cases/commands/report-case';
import { SubmitPlan } from '../src/cases/commands/submit-plan';
import { TriageCase } from '../src/cases/commands/triage-case';
import { CaseStreams } from '../src/cases/pipeline/case-streams';
import type { CaseAnswer } from '../src/cases/requests/case-answer';
import { StandingsToday } from '../src/people/standings-today';
import type { Requester } from '../src/people/requester';
import { systemClock } from '../src/platform/clock';
import { newId } from '../src/platform/ids';
import { systemRandom } from '../src/platform/random';
import type { SignedFactType } from '../state-machines/case/signed-facts';
import { toBeSigned } from '../state-machines/case/rules/signing';
import type { City } from '../test/city/city';
import { ACCEPTS, CAUSES, plan, REPORT, triage, TYPED } from '../test/city/life';

interface Command {
  readonly by: string;
  readonly command: new (order: never) => object;
  readonly body: (city: City) => object;
  readonly signs?: SignedFactType;
}

const completes = (action: string) => (city: City) => ({
  action,
  doneOn: city.day(),
  evidence: [TYPED.evidence],
});

/** A case from its report to its last action, by the persons of the sample city. */
const LIFE: readonly Command[] = [
  { by: 'p-0001', command: ReportCase, body: () => REPORT },
  { by: 'p-0002', command: AcceptCase, body: () => ({}) },
  {
    by: 'p-0002',
    command: RecordContainment,
    body: (city) => ({ what: TYPED.containment, doneOn: city.day() }),
  },
  { by: 'p-0002', command: TriageCase, body: triage },
  { by: 'p-0003', command: RecordCauses, body: () => CAUSES },
  { by: 'p-0003', command: SubmitPlan, body: plan, signs: 'PlanSubmitted' },
  { by: 'p-0004', command: EndorsePlan, body: () => ({}), signs: 'PlanEndorsed' },
  {
    by: 'p-0008',
    command: ConsultOnPlan,
    body: () => ({ answer: 'agree' }),
    signs: 'PlanConsulted',
  },
  { by: 'p-0005', command: DecidePlan, body: () => ACCEPTS, signs: 'PlanDecided' },
  { by: 'p-0003', command: CompleteAction, body: completes('a1') },
  { by: 'p-0004', command: CompleteAction, body: completes('a2') },
];

export const COMMANDS_A_LIFE = LIFE.length;

/** Someone of the sample city who has just signed in. */
export async function requesterOf(city: City, person: string): Promise<Requester> {
  return {
    person,
    standings: await city.server.app.get(StandingsToday).of(person),
    via: 'session',
    authenticatedAt: city.now.toISOString(),
    method: 'password',
    language: 'ja',
  };
}

/** What comes with every command, new each time. */
export const freshHeaders = () => ({
  idempotencyKey: newId(systemClock, systemRandom),
  ifMatch: undefined,
  correlationId: newId(systemClock, systemRandom),
});

/** Lives through one case after the other in this process: commands on the bus, without HTTP. */
export async function livesIn(city: City): Promise<() => Promise<void>> {
  const { app } = city.server;
  const bus = app.get(CommandBus);
  const streams = app.get(CaseStreams);
  const requesters = new Map<string, Requester>();
  for (const { by } of LIFE) requesters.set(by, await requesterOf(city, by));
  return async () => {
    let caseId = 'new';
    for (const { by, command: Command, body, signs } of LIFE) {
      const memory = signs && (await streams.load(caseId))?.snapshot.context;
      const order = {
        caseId,
        requester: requesters.get(by),
        body: { ...body(city), ...(signs && memory && { signs: toBeSigned(memory, signs) }) },
        ...freshHeaders(),
      };
      const answer: CaseAnswer = await bus.execute(new Command(order as never));
      caseId = answer.id;
    }
  };
}
