import type { PersonActor, Role } from '../actor';
import { defaultRuleset } from './default';
import type { RulesetDecision } from './facts';
import { deniesDeciding, deniesProposing, refusesDecision, refusesProposal } from './rules';
import type { Ruleset } from './schema';

const someone = (person: string, ...roles: readonly Role[]): PersonActor => ({
  person,
  post: `post-of-${person}`,
  unitPath: [{ id: 'city', level: 'city' }],
  roles: ['reporter', ...roles],
  via: 'session',
});
const secretary = someone('secretary', 'secretariat');
const head = someone('head', 'secretariatHead', 'responsibleOfficer');
const manager = someone('manager', 'qualityManager');
const clerk = someone('clerk');

const second: Ruleset = { ...defaultRuleset, version: 2 };
const digest = `sha256-1:${'a'.repeat(64)}`;
const sealed = { key: '00000000-0000-4000-8000-000000000000', iv: 'a'.repeat(16), data: 'a' };

/** Proposed by the secretary at revision 4, decided on 6 April 2026 for the 1st of May. */
const decision = (change: Partial<RulesetDecision['data']> = {}): RulesetDecision => ({
  type: 'RulesetDecided',
  at: '2026-04-06T00:14:00.000Z',
  revision: 0,
  digest,
  data: {
    by: manager,
    ruleset: second,
    inForceFrom: '2026-05-01',
    reason: sealed,
    signature: {
      meaning: 'decided',
      signs: [{ revision: 4, digest }],
      authenticatedAt: '2026-04-06T00:00:00.000Z',
      method: 'password',
    },
    found: { cityDay: '2026-04-06', proposal: { revision: 4, digest, proposedBy: 'secretary' } },
    ...change,
  },
});
const refused = (change: Partial<RulesetDecision['data']> = {}) =>
  refusesDecision(decision(change), [defaultRuleset], defaultRuleset);
const signed = (change: Partial<RulesetDecision['data']['signature']>) => ({
  signature: { ...decision().data.signature, ...change },
});

describe('A ruleset is proposed', () => {
  it('by the secretariat or its head, and by nobody else', () => {
    expect(deniesProposing(secretary)).toEqual([]);
    expect(deniesProposing(head)).toEqual([]);
    expect(deniesProposing(clerk)).toEqual(['isOfTheSecretariat']);
    expect(deniesProposing(manager)).toEqual(['isOfTheSecretariat']);
  });

  it('as the next version, with nothing to mend', () => {
    expect(refusesProposal(second, [defaultRuleset])).toEqual([]);
    expect(refusesProposal(second, [])).toEqual(['isTheNextVersion']);
    expect(refusesProposal(second, [defaultRuleset, second])).toEqual(['isTheNextVersion']);
    expect(refusesProposal({ ...second, standIns: [] }, [defaultRuleset])).toEqual([
      'hasNothingToMend',
    ]);
  });
});

describe('A ruleset is decided', () => {
  it('by the quality manager, and never by who proposed it', () => {
    expect(deniesDeciding(manager, 'secretary')).toEqual([]);
    expect(deniesDeciding(secretary, 'head')).toEqual(['isQualityManager']);
    const both = someone('secretary', 'secretariat', 'qualityManager');
    expect(deniesDeciding(both, 'secretary')).toEqual(['didNotProposeIt']);
  });

  it('as it was proposed, from today or a later day on', () => {
    expect(refused()).toEqual([]);
    expect(refused({ inForceFrom: '2026-04-06' })).toEqual([]);
    expect(refused({ inForceFrom: '2028-12-31' })).toEqual([]);
  });

  it('never for the past, nor for a mistyped year', () => {
    expect(refused({ inForceFrom: '2026-04-05' })).toEqual(['isNotRetroactive']);
    expect(refused({ inForceFrom: '2206-05-01' })).toEqual(['isNotFarAhead']);
  });

  it('under a signature over that very proposal', () => {
    const another = `sha256-1:${'b'.repeat(64)}`;
    expect(refused(signed({ signs: [{ revision: 4, digest: another }] }))).toEqual([
      'isTheProposedOne',
    ]);
    expect(refused(signed({ signs: [{ revision: 3, digest }] }))).toEqual(['isTheProposedOne']);
    expect(refused(signed({ meaning: 'endorsed' }))).toEqual(['isTheProposedOne']);
  });

  it('with a fresh password', () => {
    expect(refused(signed({ authenticatedAt: '2026-04-05T23:58:00.000Z' }))).toEqual([
      'authenticatedRecently',
    ]);
    expect(refused(signed({ method: 'token' }))).toEqual(['authenticatedRecently']);
  });

  it('once for a version: a proposal that was overtaken is refused', () => {
    const decided = [defaultRuleset, second];
    expect(refusesDecision(decision(), decided, defaultRuleset)).toEqual(['isTheNextVersion']);
  });
});
