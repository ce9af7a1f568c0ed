import { Inject, Injectable } from '@nestjs/common';
import { factLabels } from '../../state-machines/case/labels';
import { possible } from '../../state-machines/statechart';
import { cityDay } from '../calendar/city-day';
import { COMMAND_OF_FACT } from '../cases/command-names';
import type { LoadedCase } from '../cases/pipeline/case-streams';
import { askedFor, explained } from '../cases/pipeline/refusal';
import { actorBy } from '../cases/pipeline/standing';
import type { Requester } from '../people/requester';
import { CLOCK, type Clock } from '../platform/clock';
import { CONFIG, type Config } from '../platform/config';
import { Rulesets } from '../rulesets/rulesets';
import { possibilityViews, type PossibilityView } from './possibility-view';

/** What someone may do with a case now, and why not the rest. */
@Injectable()
export class Possibilities {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly rulesets: Rulesets,
  ) {}

  async of({ snapshot }: LoadedCase, requester: Requester): Promise<PossibilityView[]> {
    const today = cityDay(this.clock.now(), this.config.timeZone);
    const { ruleset } = await this.rulesets.inForce(today);
    return possibilityViews(
      requester.standings,
      (standing) => possible(snapshot, actorBy(requester, standing), today, ruleset),
      { commands: COMMAND_OF_FACT, labels: factLabels, explained, askedFor },
    );
  }
}
