import { Injectable } from '@nestjs/common';
import { rulesetDecision, rulesetFactSchemas } from '../../state-machines/ruleset/facts';
import {
  deniesDeciding,
  deniesProposing,
  refusesDecision,
  refusesProposal,
} from '../../state-machines/ruleset/rules';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { optionalText, text } from '../cases/pipeline/draft';
import type { About } from '../cases/requests/command-about';
import { RULESET_PROPOSALS_STREAM, rulesetStream } from '../event-store/streams';
import { Problem } from '../platform/problem';
import { RulesetProposals } from '../rulesets/ruleset-proposals';
import { Rulesets } from '../rulesets/rulesets';
import type { DecideRulesetBody, ProposeRulesetBody } from './ruleset-body';
import { explainedRules, requireUnrefused, rulesetIn } from './ruleset-draft';
import type { StreamAnswer } from './stream-answer';
import { StreamCommands } from './stream-commands';

/** 要領の起案と決裁: one person proposes a ruleset, another one decides it. */
@Injectable()
export class RulesetCommands {
  constructor(
    private readonly commands: StreamCommands,
    private readonly rulesets: Rulesets,
    private readonly proposals: RulesetProposals,
  ) {}

  propose(about: About, body: ProposeRulesetBody): Promise<StreamAnswer> {
    const ruleset = rulesetIn(body.ruleset);
    return this.commands.change(about, body, {
      stream: RULESET_PROPOSALS_STREAM,
      type: 'RulesetProposed',
      isSigned: false,
      denies: (by) => explainedRules(deniesProposing(by)),
      draft: ({ cityDay }) => ({ ruleset, reason: text(body.reason), found: { cityDay } }),
      judge: async (fact) => {
        rulesetFactSchemas.RulesetProposed.parse(fact.data);
        const earlier = await this.earlier();
        requireUnrefused(refusesProposal(ruleset, earlier), ruleset, earlier);
      },
    });
  }

  /** Throws `not-found` for a proposal that is not there. */
  async decide(about: About, revision: number, body: DecideRulesetBody): Promise<StreamAnswer> {
    const proposal = await this.proposals.find(revision);
    if (proposal === undefined) throw new Problem('not-found');
    const { ruleset, by } = proposal.data;
    const proposedBy = by.person;
    // A proposal never changes: there is nothing that `If-Match` could tell.
    return this.commands.change({ ...about, ifMatch: undefined }, body, {
      stream: rulesetStream(ruleset.version),
      type: 'RulesetDecided',
      isSigned: true,
      denies: (decider) => explainedRules(deniesDeciding(decider, proposedBy)),
      draft: ({ cityDay }) => ({
        ruleset,
        inForceFrom: body.inForceFrom,
        reason: optionalText(body.reason),
        found: { cityDay, proposal: { revision, digest: proposal.digest, proposedBy } },
      }),
      judge: async (fact, { inForce }) => {
        const earlier = await this.earlier();
        const refused = refusesDecision(rulesetDecision(fact), earlier, inForce.ruleset);
        requireUnrefused(refused, ruleset, earlier);
      },
    });
  }

  /** Every ruleset decided so far, the latest last. */
  async earlier(): Promise<readonly Ruleset[]> {
    return (await this.rulesets.all()).map(({ ruleset }) => ruleset);
  }
}
