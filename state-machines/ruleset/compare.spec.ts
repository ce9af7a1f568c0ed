import { compareRulesets } from './compare';
import { defaultRuleset } from './default';
import type { Ruleset } from './schema';

const changed = (change: Partial<Ruleset>) =>
  compareRulesets(defaultRuleset, { ...defaultRuleset, ...change });

describe('The comparison of two rulesets', () => {
  it('finds no difference between a ruleset and its copy', () => {
    expect(compareRulesets(defaultRuleset, structuredClone(defaultRuleset))).toEqual([]);
  });

  it('names a deadline that got longer', () => {
    const deadlines = defaultRuleset.deadlines.map((one) =>
      one.id === 'causesAndPlan' ? { ...one, length: 21 } : one,
    );
    expect(changed({ deadlines })).toEqual([
      { at: ['deadlines', 'causesAndPlan', 'length'], what: 'changed', before: 14, after: 21 },
    ]);
  });

  it('names a kind that came and one that went', () => {
    const praise = {
      id: 'praise',
      label: { ja: 'お礼', en: 'Praise' },
      route: 'record' as const,
      weight: 0,
    };
    const kinds = [...defaultRuleset.kinds.filter(({ id }) => id !== 'considerationItem'), praise];
    expect(changed({ kinds })).toEqual([
      {
        at: ['kinds', 'considerationItem'],
        what: 'removed',
        before: defaultRuleset.kinds.find(({ id }) => id === 'considerationItem'),
      },
      { at: ['kinds', 'praise'], what: 'added', after: praise },
    ]);
  });

  it('names a period that was set and one that was lifted', () => {
    const kinds = defaultRuleset.kinds.map((kind) => {
      const { until: _until, ...endless } = kind;
      return kind.id === 'goodPoint' ? { ...kind, from: '2027-04-01' } : endless;
    });
    expect(changed({ kinds })).toEqual([
      { at: ['kinds', 'considerationItem', 'until'], what: 'removed', before: '2017-03-31' },
      { at: ['kinds', 'goodPoint', 'from'], what: 'added', after: '2027-04-01' },
    ]);
  });

  it('names a step of approval by its place', () => {
    const [serious, ...lesser] = defaultRuleset.approvalRoutes;
    if (serious === undefined) throw new Error('The default ruleset has no routes');
    const steps = serious.steps.map((step) =>
      step.kind === 'consult' ? { ...step, post: 'deputyMayor' as const } : step,
    );
    expect(changed({ approvalRoutes: [{ ...serious, steps }, ...lesser] })).toEqual([
      {
        at: ['approvalRoutes', '1', 'steps', '5', 'post'],
        what: 'changed',
        before: { role: 'secretariatHead' },
        after: 'deputyMayor',
      },
    ]);
  });

  it('names the severities in a new order, and the holidays as one', () => {
    const severities = [...defaultRuleset.severities].reverse();
    expect(changed({ severities, holidays: { yearly: ['06-23'] } })).toEqual([
      {
        at: ['severities'],
        what: 'reordered',
        before: ['slight', 'ordinary', 'serious'],
        after: ['serious', 'ordinary', 'slight'],
      },
      {
        at: ['holidays', 'yearly'],
        what: 'changed',
        before: defaultRuleset.holidays.yearly,
        after: ['06-23'],
      },
    ]);
  });
});
