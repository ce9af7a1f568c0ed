import { Injectable } from '@nestjs/common';
import { CaseStreams } from '../cases/pipeline/case-streams';
import { Moments } from '../cases/pipeline/moments';
import { ProcessOrders } from '../cases/processes/process-orders';
import { Organisation } from '../people/organisation';
import { nextWord, type NextWord } from './next-word';

/** As the rules call who reminds and escalates. */
export const DEADLINES = 'deadlines';

/** 督促 and 上申: tells who is late, then the posts above, each once for a due date. */
@Injectable()
export class Reminders {
  constructor(
    private readonly streams: CaseStreams,
    private readonly moments: Moments,
    private readonly orders: ProcessOrders,
    private readonly organisation: Organisation,
  ) {}

  /** Tells whoever has to hear of a timer today. Throws the `Problem` of a refusal. */
  async remind(caseId: string, timer: string): Promise<void> {
    const organisation = await this.organisation.current();
    for (;;) {
      const loaded = await this.streams.load(caseId);
      if (loaded === undefined) return;
      const next = nextWord(organisation, timer, loaded, await this.moments.present());
      if (next === undefined) return;
      // Judged again on the case as it then stands: somebody may have been quicker.
      const outcome = await this.orders.bringAbout(DEADLINES, caseId, factOf(next), (...asked) => {
        const now = nextWord(organisation, timer, ...asked);
        return now?.level === next.level ? now.consequence : undefined;
      });
      if (outcome !== 'done') return;
    }
  }
}

const factOf = ({ level }: NextWord) => (level === 1 ? 'ReminderSent' : 'Escalated');
