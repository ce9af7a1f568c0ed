import type { Signature } from './fact';
import type { Ruleset } from './ruleset/schema';

const MILLISECONDS_A_MINUTE = 60_000;

/**
 * Whether someone who signs a fact gave their password lately, where the ruleset in force asks for
 * that at this fact.
 *
 * @param at when the fact is recorded
 */
export function authenticatedRecently(
  type: Ruleset['freshAuthentication']['facts'][number],
  { authenticatedAt, method }: Signature,
  at: string,
  { freshAuthentication }: Ruleset,
): boolean {
  const { facts, minutes } = freshAuthentication;
  const age = Date.parse(at) - Date.parse(authenticatedAt);
  return (
    !facts.includes(type) ||
    (method === 'password' && age >= 0 && age <= minutes * MILLISECONDS_A_MINUTE)
  );
}
