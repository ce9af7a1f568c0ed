import { Injectable } from '@nestjs/common';
import { isPerson, type Actor } from '../../state-machines/actor';
import { checkRuleset } from '../../state-machines/ruleset/check';
import { compareRulesets } from '../../state-machines/ruleset/compare';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { Sealed } from '../../state-machines/sealed';
import { RULESET_PROPOSALS_STREAM, rulesetStream } from '../event-store/streams';
import type { RecordedProposal } from '../rulesets/ruleset-proposals';
import type { RecordedRuleset } from '../rulesets/rulesets';
import type { ReadableText } from '../sealed-texts/readable-text.dto';
import { SealedTexts } from '../sealed-texts/seal';
import { toldFindings } from './ruleset-draft';
import type {
  CityActorView,
  ListedProposal,
  ListedRuleset,
  ProposalView,
  RulesetCheck,
  RulesetComparison,
  RulesetView,
} from './ruleset-view';

const cityActorView = (by: Actor): CityActorView =>
  isPerson(by) ? { person: by.person, post: by.post } : { process: by.process };

/** @param inForce the version in force today */
export const listedRuleset = (recorded: RecordedRuleset, inForce: number): ListedRuleset => ({
  version: recorded.version,
  title: recorded.ruleset.title,
  inForceFrom: recorded.inForceFrom ?? null,
  inForce: recorded.version === inForce,
  decidedBy: cityActorView(recorded.decidedBy),
  decidedAt: recorded.decidedAt,
  digest: recorded.digest,
});

export const comparison = (before: Ruleset, after: Ruleset): RulesetComparison => ({
  with: before.version,
  differences: compareRulesets(before, after).map(({ at, ...difference }) => ({
    at: [...at],
    ...difference,
  })),
});

/** @param earlier every ruleset decided before it, the latest last */
export function rulesetCheck(draft: Ruleset, earlier: readonly Ruleset[]): RulesetCheck {
  const last = earlier.at(-1);
  if (last === undefined) throw new Error('No ruleset was ever decided');
  return {
    findings: toldFindings(checkRuleset(draft, earlier)),
    comparison: comparison(last, draft),
  };
}

/** @param decided every ruleset, the latest last */
export function listedProposal(
  { revision, proposedAt, data }: RecordedProposal,
  decided: readonly RecordedRuleset[],
): ListedProposal {
  const { version, title } = data.ruleset;
  const same = decided.find((one) => one.version === version);
  const standing =
    same === undefined ? 'open' : same.proposal === revision ? 'decided' : 'overtaken';
  return { revision, version, title, proposedBy: cityActorView(data.by), proposedAt, standing };
}

/** Rulesets and proposals with their texts opened. */
@Injectable()
export class RulesetViews {
  constructor(private readonly texts: SealedTexts) {}

  async ruleset(recorded: RecordedRuleset, inForce: number): Promise<RulesetView> {
    const stream = rulesetStream(recorded.version);
    return Object.assign(listedRuleset(recorded, inForce), {
      reason: await this.#reason(stream, 'RulesetDecided', recorded.reason),
      ruleset: recorded.ruleset,
    });
  }

  /** A proposal against the ruleset before it. */
  async proposal(
    proposal: RecordedProposal,
    decided: readonly RecordedRuleset[],
  ): Promise<ProposalView> {
    const { revision, digest, data } = proposal;
    const earlier = decided
      .map(({ ruleset }) => ruleset)
      .filter(({ version }) => version < data.ruleset.version);
    return Object.assign(listedProposal(proposal, decided), rulesetCheck(data.ruleset, earlier), {
      reason: await this.#reason(RULESET_PROPOSALS_STREAM, 'RulesetProposed', data.reason),
      ruleset: data.ruleset,
      signs: [{ revision, digest }],
    });
  }

  async #reason(
    stream: string,
    type: string,
    reason: Sealed | undefined,
  ): Promise<ReadableText | null> {
    if (reason === undefined) return null;
    return (await this.texts.unsealTexts({ stream, type, data: { reason } })).reason;
  }
}
