import { ZodError } from 'zod';
import { ALWAYS_FRESH, checkRuleset } from './check';
import { defaultRuleset } from './default';
import { rulesetSchema, type Ruleset } from './schema';

const found = (change: Partial<Ruleset>): readonly string[] =>
  checkRuleset(rulesetSchema.parse({ ...defaultRuleset, ...change })).map(
    ({ code, at }) => `${code} ${at.join('/')}`,
  );

type Deadline = Ruleset['deadlines'][number];

function counted(id: string) {
  const row = defaultRuleset.deadlines.find((one) => one.id === id);
  if (row === undefined || row.unit === 'fixedDate') throw new Error(`${id} is not counted`);
  return row;
}

const [serious, ...lesser] = defaultRuleset.approvalRoutes;
if (serious === undefined) throw new Error('The default ruleset has no routes');

const routed = (steps: Ruleset['approvalRoutes'][number]['steps']) => ({
  approvalRoutes: [{ ...serious, steps }, ...lesser],
});

describe('The default ruleset', () => {
  it('has nothing wrong', () => {
    expect(rulesetSchema.parse(defaultRuleset)).toEqual(defaultRuleset);
    expect(checkRuleset(defaultRuleset)).toEqual([]);
  });
});

describe('The check of a ruleset', () => {
  it('says what is wrong in Japanese and English', () => {
    const [first] = checkRuleset({ ...defaultRuleset, closure: [] });
    expect(first).toEqual({
      code: 'closureNotOnce',
      at: ['closure', 'slight'],
      text: {
        ja: '重大度ごとに、完了を承認する職をちょうど一つ定めてください。',
        en: 'Name for each severity exactly one role that approves closing.',
      },
    });
  });

  it('finds a kind that has no route of approval, for each severity', () => {
    expect(found({ approvalRoutes: lesser })).toEqual([
      'noRouteOfApproval kinds/nonconformity/serious',
      'noRouteOfApproval kinds/minorNonconformity/serious',
      'noRouteOfApproval kinds/potentialNonconformity/serious',
      'noRouteOfApproval kinds/request/serious',
      'noRouteOfApproval kinds/improvementOpportunity/serious',
      'noRouteOfApproval kinds/recommendation/serious',
      'noRouteOfApproval kinds/considerationItem/serious',
      'noRouteOfApproval kinds/correctionItem/serious',
    ]);
  });

  it('finds a route that nobody decides, or two', () => {
    expect(found(routed([{ kind: 'endorse', post: 'sectionHead' }]))).toEqual([
      'notOneDecision approvalRoutes/1',
    ]);
    const decide = { kind: 'decide', post: { role: 'qualityManager' } } as const;
    expect(found(routed([decide, decide]))).toEqual(['notOneDecision approvalRoutes/1']);
  });

  it('finds 合議 before 承認 and 供覧 before 決裁', () => {
    expect(
      found(
        routed([
          { kind: 'consult', post: { role: 'secretariatHead' } },
          { kind: 'endorse', post: 'subsectionHead' },
          { kind: 'decide', post: 'sectionHead' },
        ]),
      ),
    ).toEqual(['stepsOutOfOrder approvalRoutes/1']);
    expect(
      found(
        routed([
          { kind: 'circulate', post: 'mayor' },
          { kind: 'decide', post: 'sectionHead' },
        ]),
      ),
    ).toEqual(['stepsOutOfOrder approvalRoutes/1']);
  });

  it('finds a line that runs downwards', () => {
    expect(
      found(
        routed([
          { kind: 'endorse', post: 'departmentHead' },
          { kind: 'decide', post: 'sectionHead' },
        ]),
      ),
    ).toEqual(['lineOutOfOrder approvalRoutes/1']);
  });

  it('finds a row that names what is not there, or that never counts', () => {
    const row = { ...serious, kinds: ['nonconformity', 'praise'] };
    expect(found({ approvalRoutes: [serious, ...lesser, row] })).toEqual([
      'unknownKind approvalRoutes/5/praise',
    ]);
    expect(found({ approvalRoutes: [serious, ...lesser, serious] })).toEqual([
      'rowThatNeverCounts approvalRoutes/5',
    ]);
  });

  it('finds a severity that the table names and the ruleset has not', () => {
    const severities = defaultRuleset.severities.filter(({ id }) => id !== 'slight');
    expect(found({ severities })).toEqual([
      'unknownSeverity approvalRoutes/2/slight',
      'unknownSeverity approvalRoutes/3/slight',
      'unknownSeverity approvalRoutes/4/slight',
    ]);
  });

  it('finds a decider in whose absence nobody decides', () => {
    expect(found({ standIns: [{ for: 'mayor', by: 'mayor' }] })).toEqual([
      'noStandIn standIns/sectionHead',
      'standsInForItself standIns/mayor',
    ]);
  });

  it('finds a severity that two roles close', () => {
    const row = { severities: ['serious' as const], by: 'topManagement' as const };
    expect(found({ closure: [...defaultRuleset.closure, row] })).toEqual([
      'closureNotOnce closure/serious',
    ]);
  });

  it.each([
    ['kinds', 'nonconformity'],
    ['severities', 'slight'],
    ['causeCodes', 'people'],
    ['obligationKinds', 'reply'],
    ['deadlines', 'firstReport'],
  ] as const)('finds a name that stands twice among %s', (where, id) => {
    const list = defaultRuleset[where];
    expect(found({ [where]: [list[0], ...list] })).toContain(`idTwice ${where}/${id}`);
  });

  it('finds what is out of order', () => {
    expect(found({ severities: [...defaultRuleset.severities].reverse() })).toEqual([
      'severitiesOutOfOrder severities',
    ]);
    expect(found({ eras: [...defaultRuleset.eras].reverse() })).toEqual(['erasOutOfOrder eras']);
  });

  it('finds a kind that ends before it begins', () => {
    const kinds = defaultRuleset.kinds.map((kind) =>
      kind.id === 'considerationItem' ? { ...kind, until: '2014-03-31' } : kind,
    );
    expect(found({ kinds })).toEqual(['endsBeforeItBegins kinds/considerationItem']);
  });

  it('finds a second level of causes without its first', () => {
    const causeCodes = defaultRuleset.causeCodes.filter(({ id }) => id === 'people.handover');
    expect(found({ causeCodes })).toEqual(['causeCodeWithoutItsGroup causeCodes/people.handover']);
  });

  it('is not even asked of names with a dot that stand in facts by themselves', () => {
    const dotted = <T extends { readonly id: string }>(list: readonly T[]) =>
      list.map((one, index) => (index === 0 ? { ...one, id: `${one.id}.citizen` } : one));
    const { obligationKinds, deadlines } = defaultRuleset;
    expect(() => found({ obligationKinds: dotted(obligationKinds) })).toThrow(ZodError);
    expect(() => found({ deadlines: dotted(deadlines) })).toThrow(ZodError);
  });

  it('finds that a deadline is missing which the procedure needs', () => {
    const deadlines = defaultRuleset.deadlines.filter(({ id }) => id !== 'countersignature');
    expect(found({ deadlines })).toEqual(['noSuchDeadline deadlines/countersignature']);
  });

  it.each(['publication', 'bodyAcceptance'])(
    'finds that what comes about by itself has no deadline: %s',
    (gone) => {
      const deadlines = defaultRuleset.deadlines.filter(({ id }) => id !== gone);
      expect(found({ deadlines })).toEqual([`noSuchDeadline deadlines/${gone}`]);
    },
  );

  const started = (id: string, change: Partial<Deadline>) => ({
    deadlines: defaultRuleset.deadlines.map((row) =>
      row.id === id ? ({ ...row, ...change } as Deadline) : row,
    ),
  });

  it.each([
    ['acceptance', 'noticed'],
    ['reply', 'owed'],
    ['paperConfirmation', 'planDue'],
    ['publication', 'waiting'],
    ['leakPromptReport', 'implemented'],
  ] as const)('finds that %s cannot be counted from %s', (id, start) => {
    expect(found(started(id, { start }))).toEqual([`startsElsewhere deadlines/${id}/start`]);
  });

  it.each(['owed', 'noticed', 'leakKnown', 'planDue'] as const)(
    'lets a city count what a case owes from %s',
    (start) => {
      expect(found(started('publication', { start }))).toEqual([]);
    },
  );

  it('finds a fixed date of which nobody knows the day, and a named day that is counted', () => {
    const { unit: _unit, length: _length, ...publication } = counted('publication');
    const fixed = defaultRuleset.deadlines.map((row) =>
      row.id === 'publication' ? { ...publication, unit: 'fixedDate' as const } : row,
    );
    expect(found({ deadlines: fixed })).toEqual(['noFixedDate deadlines/publication/unit']);
    const length = { unit: 'calendarDays', length: 30 } as const;
    expect(found(started('action', length))).toEqual(['noFixedDate deadlines/action/unit']);
  });

  it.each([
    { when: 'leakPossible', owedBy: 'section' },
    { when: 'leakPossible', owedBy: { role: 'qualityManager' } },
  ] as const)('finds that a leak would be owed by somebody who may not: $owedBy', (raised) => {
    const obligationKinds = defaultRuleset.obligationKinds.map((kind) =>
      kind.id === 'leakAssessment' ? { ...kind, raised } : kind,
    );
    expect(found({ obligationKinds })).toEqual(['owedByAnother obligationKinds/leakAssessment']);
  });

  it.each([
    ['publication', 'serious', 'finder'],
    ['publication', 'serious', 'actionOwner'],
    ['bodyAcceptance', 'externalFinding', 'finder'],
  ] as const)('finds that nobody would owe %s: %s, owed by %s', (kind, when, owedBy) => {
    const obligationKinds = defaultRuleset.obligationKinds.map((one) =>
      one.id === kind ? { ...one, raised: { when, owedBy } } : one,
    );
    expect(found({ obligationKinds })).toEqual([`nobodyOwesIt obligationKinds/${kind}`]);
  });

  it('finds a reply that having been given would not meet', () => {
    const obligationKinds = defaultRuleset.obligationKinds.map((kind) =>
      kind.id === 'reply' ? { ...kind, answers: ['published' as const] } : kind,
    );
    expect(found({ obligationKinds })).toEqual(['replyNeverDone obligationKinds/reply']);
  });

  it.each(ALWAYS_FRESH)('finds that %s would be signed with an old sign-in', (fact) => {
    const { facts, minutes } = defaultRuleset.freshAuthentication;
    const left = { facts: facts.filter((one) => one !== fact), minutes };
    expect(found({ freshAuthentication: left })).toEqual([
      `freshAuthenticationMissing freshAuthentication/${fact}`,
    ]);
  });

  it('lets a city ask for a fresh sign-in at what more it likes', () => {
    const { facts, minutes } = defaultRuleset.freshAuthentication;
    const more = { facts: [...facts, 'PlanSubmitted' as const], minutes };
    expect(found({ freshAuthentication: more })).toEqual([]);
    expect(found({ freshAuthentication: { facts: [...ALWAYS_FRESH], minutes } })).toEqual([]);
  });

  it('lets a city raise nothing by itself', () => {
    const obligationKinds = defaultRuleset.obligationKinds.map(
      ({ raised: _raised, ...kind }) => kind,
    );
    expect(found({ obligationKinds })).toEqual([]);
  });

  it('finds a holiday on a day that does not exist', () => {
    expect(found({ holidays: { yearly: ['02-29', '02-30', '06-31'] } })).toEqual([
      'noSuchDay holidays/02-30',
      'noSuchDay holidays/06-31',
    ]);
  });
});

describe('The check of a ruleset against those before it', () => {
  const after = (change: Partial<Ruleset>, ...earlier: readonly Ruleset[]): readonly string[] =>
    checkRuleset({ ...defaultRuleset, ...change }, earlier).map(
      ({ code, at }) => `${code} ${at.join('/')}`,
    );
  const without = (list: 'kinds' | 'obligationKinds', gone: string) =>
    defaultRuleset[list].filter(({ id }) => id !== gone);

  it('finds that days on record would have no era', () => {
    const [, ...later] = defaultRuleset.eras;
    expect(after({ eras: later }, defaultRuleset)).toEqual(['erasBeginTooLate eras']);
    expect(after({ eras: later }, { ...defaultRuleset, eras: later })).toEqual([]);
  });

  it('finds a kind that cases may have, and that is gone', () => {
    const withMore: Ruleset = {
      ...defaultRuleset,
      kinds: [
        ...defaultRuleset.kinds,
        { id: 'nearMiss', label: { ja: 'ヒヤリ', en: 'Near miss' }, route: 'record', weight: 1 },
      ],
    };
    // Also one that only the ruleset before the last one had.
    expect(after({}, withMore, defaultRuleset)).toEqual(['kindGone kinds/nearMiss']);
  });

  it('lets a kind end instead', () => {
    const kinds = defaultRuleset.kinds.map((kind) =>
      kind.id === 'considerationItem' ? { ...kind, until: '2026-03-31' } : kind,
    );
    expect(after({ kinds }, defaultRuleset)).toEqual([]);
  });

  it('finds a severity and an obligation that are gone', () => {
    const severities = defaultRuleset.severities.filter(({ id }) => id !== 'slight');
    expect(after({ severities }, defaultRuleset)).toContain('severityGone severities/slight');
    const obligationKinds = without('obligationKinds', 'reply') as Ruleset['obligationKinds'];
    expect(after({ obligationKinds }, defaultRuleset)).toEqual([
      'obligationKindGone obligationKinds/reply',
    ]);
  });

  it('finds a kind without a route of approval that earlier cases still need', () => {
    const kinds = defaultRuleset.kinds.map((kind) =>
      kind.id === 'recommendation' ? { ...kind, route: 'record' as const } : kind,
    );
    const approvalRoutes = defaultRuleset.approvalRoutes.map((row) => ({
      ...row,
      kinds: row.kinds.filter((kind) => kind !== 'recommendation'),
    }));
    expect(after({ kinds, approvalRoutes })).toEqual([]);
    expect(after({ kinds, approvalRoutes }, defaultRuleset)).toEqual([
      'noRouteOfApproval kinds/recommendation/slight',
      'noRouteOfApproval kinds/recommendation/ordinary',
      'noRouteOfApproval kinds/recommendation/serious',
    ]);
  });
});
