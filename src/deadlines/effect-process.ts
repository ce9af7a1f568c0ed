import { Injectable } from '@nestjs/common';
import type { Role } from '../../state-machines/actor';
import { CaseStreams, type LoadedCase } from '../cases/pipeline/case-streams';
import { FeedProcess } from '../cases/processes/feed-process';
import { ProcessOrders } from '../cases/processes/process-orders';
import { ProcessParts } from '../cases/processes/process-parts';
import type { RecordedEvent } from '../event-store/event-store';
import { caseIdOf } from '../event-store/streams';
import { Organisation } from '../people/organisation';
import { postsWithRoles } from './ladder';
import { DEADLINES } from './reminders';

/** Who hears of an effect that was judged ineffective so many times. */
const hearsOf = (times: number): readonly Role[] => {
  if (times < 2) return [];
  return times === 2 ? ['qualityManager'] : ['topManagement'];
};

/** Tells the quality manager of a second ineffective effect, and the mayor of a third. */
@Injectable()
export class EffectProcess extends FeedProcess {
  protected readonly name = DEADLINES;

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
    if (caseId === undefined || event.type !== 'EffectJudged') return;
    const then = await this.streams.loadUpTo(caseId, ({ revision }) => revision <= event.revision);
    if (then === undefined || !wasIneffective(then)) return;
    const level = then.snapshot.context.ineffectiveTimes;
    const organisation = await this.organisation.current();
    await this.orders.bringAbout(DEADLINES, caseId, 'Escalated', (_now, { cityDay }) => {
      const to = postsWithRoles(organisation, hearsOf(level), cityDay);
      if (to.length === 0) return undefined;
      const draft = { deadline: EFFECT, to: [...to], level, found: { cityDay } };
      return { cause: event, about: EFFECT, draft };
    });
  }
}

/** What it is about, in the place of a deadline. */
const EFFECT = 'effect';

const wasIneffective = ({ facts }: LoadedCase): boolean => {
  const last = facts.at(-1)?.fact;
  return last?.type === 'EffectJudged' && last.data.outcome === 'ineffective';
};
