import type { CaseAnswer } from '../../../cases/requests/case-answer';
import { decision } from '../routes/decision';
import { light } from '../routes/light';
import { preventive } from '../routes/preventive';
import { record } from '../routes/record';
import type { OtherRoute, RouteStep } from '../routes/route-step';
import { short } from '../routes/short';
import type { WholeSchedule } from '../schedule';
import type { Stage } from '../stage';
import { routeTexts } from '../texts/routes';
import { expectThat } from '../unexpected-answer';

const HOUR = '10:00';

/** A case of each other route, told in a few lines. Answers how each of them ended. */
export async function playOtherRoutes(
  stage: Stage,
  schedule: WholeSchedule,
): Promise<readonly CaseAnswer[]> {
  stage.scene(schedule.otherRoutes, '8:40', routeTexts.title);
  const ends: CaseAnswer[] = [];
  for (const route of [preventive, light, decision, short, record])
    ends.push(await playRoute(stage, schedule, route));
  return ends;
}

async function playRoute(
  stage: Stage,
  schedule: WholeSchedule,
  route: OtherRoute,
): Promise<CaseAnswer> {
  stage.moveToDay(schedule[route.on], HOUR);
  const reporter = await stage.enter(route.reporter);
  let answer = await reporter.report(route.report(stage), `${route.name}-1`);
  const states = [answer.state];
  for (const step of route.steps) {
    if (step.on !== undefined) stage.moveToDay(schedule[step.on], HOUR);
    answer = await take(stage, answer.id, step);
    states.push(answer.state);
  }
  const passed = states
    .map(({ steps }) => steps.join('+'))
    .filter((state, index, all) => state !== all[index - 1]);
  expectThat(
    JSON.stringify(passed) === JSON.stringify(route.passes),
    `a way over ${route.passes.join(', ')}`,
    passed,
  );
  stage.narrator.item(route.told);
  stage.narrator.passed(answer.number ?? '', states);
  return answer;
}

async function take(stage: Stage, id: string, step: RouteStep): Promise<CaseAnswer> {
  const person = await stage.enter(step.who);
  const body = step.body?.(stage) ?? {};
  return step.isSigned === true
    ? person.signs(id, step.command, body)
    : person.does(id, step.command, body);
}
