import type { Text } from './language';
import { PROBLEM_CATALOGUE, type ProblemName } from './problem-catalogue';

/** One field that is not as it should be. */
export interface FieldError {
  /** Where, as a JSON pointer (RFC 6901) into the body, or into the query: `/actions/0/text`. */
  readonly pointer: string;
  readonly messages: readonly (Text | string)[];
}

/** A rule that said no, and why. */
export interface RefusingRule {
  readonly name: string;
  readonly message: Text | string;
}

/** The members that a problem of some name always carries. */
interface RequiredMembers {
  'invalid-request': { readonly errors: readonly FieldError[] };
  'forbidden-by-rules': { readonly rules: readonly RefusingRule[] };
  'refused-by-rules': { readonly rules: readonly RefusingRule[] };
  'not-ready': { readonly checks: readonly { readonly name: string; readonly ready: boolean }[] };
}

/**
 * What is said beyond the catalogue. A `Text` anywhere in it is answered in the language of the
 * request; `detail` replaces the catalogue's "what to do".
 */
type ProblemMembers<Name extends ProblemName> = {
  readonly detail?: Text | string;
  readonly [member: string]: unknown;
} & (Name extends keyof RequiredMembers ? RequiredMembers[Name] : unknown);

interface ProblemOptions {
  /** Headers of the answer, such as `Retry-After` (which else the catalogue gives) or `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log only; never shown. */
  readonly cause?: unknown;
}

type ProblemArguments<Name extends ProblemName> = Name extends keyof RequiredMembers
  ? [members: ProblemMembers<Name>, options?: ProblemOptions]
  : [members?: ProblemMembers<Name>, options?: ProblemOptions];

/**
 * An expected failure on its way to whoever asked, to be answered as problem details (RFC 9457):
 * `throw new Problem('not-found')`, `throw new Problem('refused-by-rules', { rules })`.
 */
export class Problem<Name extends ProblemName = ProblemName> extends Error {
  /** The same as `problem`, under the name that all typed errors have. */
  readonly code: Name;
  readonly status: number;
  readonly members: { readonly detail?: Text | string; readonly [member: string]: unknown };
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly problem: Name,
    ...[members, options]: ProblemArguments<Name>
  ) {
    super(PROBLEM_CATALOGUE[problem].title.en, { cause: options?.cause });
    this.name = 'Problem';
    this.code = problem;
    this.status = PROBLEM_CATALOGUE[problem].status;
    this.members = members ?? {};
    this.headers = options?.headers ?? {};
  }
}

/** Refuses a request for one field of it; `pointer` is as in `FieldError`. */
export const wrongField = (
  pointer: string,
  message: Text | string,
  options?: ProblemOptions,
): Problem =>
  new Problem('invalid-request', { errors: [{ pointer, messages: [message] }] }, options);

/** The rules that a problem names; the types hold that none comes without a name. */
export const rulesOf = (problem: Problem | undefined): readonly RefusingRule[] =>
  Array.isArray(problem?.members.rules) ? (problem.members.rules as readonly RefusingRule[]) : [];
