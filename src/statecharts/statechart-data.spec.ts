import { CASE_FACT_TYPES } from '../../state-machines/case/facts';
import { caseMachineV1 } from '../../state-machines/case/v1/machine';
import { placed } from './placed-transitions';
import { caseStatechart, type StatechartTransition } from './statechart-data';

interface Written {
  readonly guard?: string;
  readonly target?: string;
  readonly meta?: { readonly rules?: readonly string[] };
}
type OneOrMore = Written | readonly Written[];
interface WrittenState {
  readonly on?: Readonly<Record<string, OneOrMore>>;
  readonly always?: OneOrMore;
  readonly onDone?: OneOrMore;
  readonly states?: Readonly<Record<string, WrittenState>>;
}

/** Every transition as it is written in the statechart's files, one line each. */
function linesOf(id: string, { on = {}, always, onDone, states = {} }: WrittenState): string[] {
  const each = (cause: string, written: OneOrMore = []) =>
    [written].flat().map(({ guard, target, meta }: Written) => {
      const leads = target === undefined ? 'stays' : 'leads';
      return [id, cause, guard, leads, ...(meta?.rules ?? [])].join(' ');
    });
  return [
    ...Object.entries(on).flatMap(([fact, written]) => each(fact, written)),
    ...each('always', always),
    ...each('done', onDone),
    ...Object.entries(states).flatMap(([key, state]) => linesOf(`${id}.${key}`, state)),
  ];
}

function lineOf({ from, cause, fact, guard, to, rules }: StatechartTransition): string {
  const name = guard?.name === 'otherwise' ? undefined : guard?.name;
  const leads = to === undefined ? 'stays' : 'leads';
  return [from, fact ?? cause, name, leads, ...rules].join(' ');
}

describe('The statechart of a case as data', () => {
  const { states, transitions, rules } = caseStatechart;

  it('has every transition of the statechart, with its guard and its rules, and no other', () => {
    const written = linesOf('case', caseMachineV1.config as WrittenState);
    expect(written.length).toBeGreaterThan(CASE_FACT_TYPES.length);
    expect(transitions.map(lineOf).sort()).toEqual(written.sort());
  });

  it('leads from and to states that it names', () => {
    const ids = states.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { from, to = from } of transitions)
      expect(ids).toEqual(expect.arrayContaining([from, to]));
  });

  it('explains every rule that it names', () => {
    const named = new Set(transitions.flatMap((transition) => transition.rules));
    expect(rules.map(({ name }) => name)).toEqual([...named].sort());
  });

  it('names the facts that a case may record, all of them', () => {
    const facts = new Set(transitions.flatMap(({ fact }) => fact ?? []));
    expect([...facts].sort()).toEqual([...CASE_FACT_TYPES].sort());
  });

  it('says what a decision takes: from where to where, who, and that it is signed', () => {
    expect(transitions).toContainEqual(
      expect.objectContaining({
        fact: 'PlanDecided',
        from: 'case.open.correction.approving',
        to: 'case.open.correction.implementing',
        signed: true,
        rules: expect.arrayContaining(['deciderIsNeitherAuthorNorActionOwner']) as unknown,
      }),
    );
  });

  it('says which of several ways is taken when no guard holds', () => {
    const judged = transitions.filter(({ fact }) => fact === 'EffectJudged');
    expect(judged.map(({ guard, to }) => [guard?.name, to])).toEqual([
      ['isEffective', 'case.open.closure'],
      ['isInconclusive', 'case.open.verification.monitoring'],
      ['goesBackToAnalysis', 'case.open.rootCause'],
      ['otherwise', 'case.open.correction'],
    ]);
  });

  it('puts steps into their phases', () => {
    const phaseOf = (key: string) => states.find((state) => state.key === key)?.phase;
    expect(phaseOf('approving')).toBe('correction');
    expect(phaseOf('onHold')).toBeUndefined();
  });
});

describe('The picture of a statechart', () => {
  it('has a place for every transition', () => {
    const { ways, written } = placed(caseStatechart);
    const shown = [...ways.flatMap(({ happenings }) => happenings), ...written];
    // What several states share is told once, with the transitions of the first of them.
    const lines = shown.flatMap(({ states, transitions }) =>
      states.flatMap((state) => transitions.map(({ fact, cause }) => `${state} ${fact ?? cause}`)),
    );
    const wanted = caseStatechart.transitions.map(
      ({ from, fact, cause }) => `${from} ${fact ?? cause}`,
    );
    expect([...new Set(lines)].sort()).toEqual([...new Set(wanted)].sort());
  });
});
