import { ApiExtraModels, ApiProperty, OmitType } from '@nestjs/swagger';
import { SignedFact } from '../cases/requests/command-body';
import type { Text } from '../platform/language';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../sealed-texts/readable-text.dto';

/** Who proposed or decided: a person in the post held then, or the process that set the city up. */
export class CityActorView {
  person?: string;
  post?: string;
  process?: string;
}

/** A ruleset 要領 in a list. */
export class ListedRuleset {
  version: number;
  @ApiProperty({ type: String })
  title: Text | string;
  /** Its first day; null for the one that the installation started from. */
  inForceFrom: string | null;
  /** Whether new facts are judged by it today. */
  inForce: boolean;
  decidedBy: CityActorView;
  decidedAt: string;
  /** Of the fact that decided it: what cases are pinned to. */
  digest: string;
}

export class RulesetPage {
  rulesets: ListedRuleset[];
  next: string | null;
}

/** A text in both languages, as the ruleset has it. */
export class BothLanguages {
  ja: string;
  en: string;
}

@ApiExtraModels(UnreadableText)
export class RulesetView extends OmitType(ListedRuleset, ['title']) {
  @ApiProperty({ type: BothLanguages })
  title: Text | string;
  /** Null where none was given. */
  @ApiReadableText({ nullable: true })
  reason: ReadableText | null;
  /** The whole of it, in the form in which a draft is sent. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  ruleset: object;
}

/** Whatever may stand in a ruleset. */
const ANYTHING = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'object', additionalProperties: true },
  { type: 'array', items: {} },
];

/** One difference; `at` is a path of names, a list's items by their id. */
export class RulesetDifferenceView {
  at: string[];
  /** added, removed, changed or reordered. */
  what: string;
  /** Left out where there was nothing. */
  @ApiProperty({ required: false, oneOf: ANYTHING })
  before?: unknown;
  /** Left out where there is nothing any more. */
  @ApiProperty({ required: false, oneOf: ANYTHING })
  after?: unknown;
}

export class RulesetComparison {
  /** The version that is compared with. */
  with: number;
  differences: RulesetDifferenceView[];
}

/** Something to mend in a draft: what, where (a path of names), and what to do about it. */
export class RulesetFindingView {
  code: string;
  at: string[];
  @ApiProperty({ type: String })
  message: Text | string;
}

/** What a draft would change, and what is to be mended before it can be proposed. */
export class RulesetCheck {
  findings: RulesetFindingView[];
  comparison: RulesetComparison;
}

/** A draft as it was put to the quality manager, in a list. */
export class ListedProposal {
  revision: number;
  version: number;
  @ApiProperty({ type: String })
  title: Text | string;
  proposedBy: CityActorView;
  proposedAt: string;
  /** `open`, `decided`, or `overtaken` by a ruleset that was decided since. */
  standing: string;
}

export class ProposalPage {
  proposals: ListedProposal[];
  next: string | null;
}

@ApiExtraModels(UnreadableText)
export class ProposalView extends OmitType(ListedProposal, ['title']) {
  @ApiProperty({ type: BothLanguages })
  title: Text | string;
  @ApiReadableText({ nullable: true })
  reason: ReadableText | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  ruleset: object;
  findings: RulesetFindingView[];
  comparison: RulesetComparison;
  /** What a decision has to repeat, once this was shown. */
  signs: SignedFact[];
}
