import { Injectable } from '@nestjs/common';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { Moments, type Moment } from '../cases/pipeline/moments';
import { ProcessOrders, type CaseAtHand } from '../cases/processes/process-orders';
import { Organisation } from '../people/organisation';
import { nextWord, type NextWord } from './next-word';

/** As the rules call who reminds and escalates. */
export const DEADLINES = 'deadlines';

/** 督促 and 上申: tells who is late, then the posts above, each once for a due date. */
@Injectable()
export class Reminders {
  constructor(
    private readonly moments: Moments,
    private readonly orders: ProcessOrders,
    private readonly organisation: Organisation,
  ) {}

  /** Tells whoever has to hear of a timer today. Throws the `Problem` of a refusal. */
  async remind(caseId: string, timer: string, atHand: CaseAtHand): Promise<void> {
    const organisation = await this.organisation.current();
    for (;;) {
      const loaded = await this.orders.loadedAtHand(caseId, atHand);
      if (loaded === undefined) return;
      const next = nextWord(organisation, timer, loaded, await this.moments.present());
      if (next === undefined) return;
      // Judged again on the case as it then stands: somebody may have been quicker.
      const follows = (...asked: [LoadedCase, Moment]) => {
        const now = nextWord(organisation, timer, ...asked);
        return now?.level === next.level ? now.consequence : undefined;
      };
      const outcome = await this.orders.bringAbout(
        DEADLINES,
        caseId,
        factOf(next),
        follows,
        atHand,
      );
      if (outcome !== 'done') return;
    }
  }
}

const factOf = ({ level }: NextWord) => (level === 1 ? 'ReminderSent' : 'Escalated');
