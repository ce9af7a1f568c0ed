import { requiredSteps } from '../case/rules/route';
import { defaultRuleset } from './default';

const LETTERS = { endorse: '承認', consult: '合議', decide: '決裁', circulate: '供覧' } as const;

const routeOf = (kind: string, severity: string) =>
  requiredSteps(defaultRuleset, kind, severity)?.map(
    ({ kind: step, post }) => `${typeof post === 'string' ? post : post.role} ${LETTERS[step]}`,
  );

describe('決裁経路 of the default ruleset', () => {
  it.each([
    'minorNonconformity',
    'potentialNonconformity',
    'request',
    'improvementOpportunity',
    'recommendation',
    'considerationItem',
  ])('%s: 係長 endorses, 課長 decides', (kind) => {
    for (const severity of ['slight', 'ordinary'])
      expect(routeOf(kind, severity)).toEqual(['subsectionHead 承認', 'sectionHead 決裁']);
  });

  it('不適合: 事務局 is consulted, 部長 reads it', () => {
    for (const severity of ['slight', 'ordinary'])
      expect(routeOf('nonconformity', severity)).toEqual([
        'subsectionHead 承認',
        'secretariatHead 合議',
        'sectionHead 決裁',
        'departmentHead 供覧',
      ]);
  });

  it('重大, of any kind: up the whole line to the quality manager', () => {
    for (const { id, route } of defaultRuleset.kinds)
      expect(routeOf(id, 'serious')).toEqual(
        route === 'record'
          ? undefined
          : [
              'subsectionHead 承認',
              'sectionHead 承認',
              'deputyDepartmentHead 承認',
              'departmentHead 承認',
              'secretariatHead 合議',
              'qualityManager 決裁',
              'deputyMayor 供覧',
              'mayor 供覧',
            ],
      );
  });
});

describe('The kinds of the default ruleset', () => {
  it('take the five routes as the domain says', () => {
    expect(defaultRuleset.kinds.map(({ id, route, light }) => [id, route, light === true])).toEqual(
      [
        ['nonconformity', 'full', false],
        ['minorNonconformity', 'full', true],
        ['potentialNonconformity', 'preventive', false],
        ['request', 'decision', false],
        ['improvementOpportunity', 'decision', false],
        ['recommendation', 'decision', false],
        ['considerationItem', 'decision', false],
        ['correctionItem', 'short', false],
        ['goodPoint', 'record', false],
      ],
    );
  });

  it('can all be chosen today, but 検討事項, which was in the table from 平成26年 to 平成28年', () => {
    const bounded = defaultRuleset.kinds.filter(({ from, until }) => from ?? until);
    expect(bounded.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['considerationItem', '2014-04-01', '2017-03-31'],
    ]);
  });
});

describe('The deadlines of the default ruleset', () => {
  const deadline = (id: string) => {
    const found = defaultRuleset.deadlines.find((one) => one.id === id);
    const length = found !== undefined && 'length' in found ? found.length : undefined;
    return [length, found?.unit, found?.pauses, found?.extendedBy, found?.start];
  };

  it.each([
    ['acceptance', 2, 'workingDays', true, [], 'waiting'],
    ['triage', 3, 'workingDays', true, [], 'waiting'],
    ['containment', 5, 'workingDays', true, [], 'waiting'],
    ['approvalStep', 3, 'workingDays', true, [], 'waiting'],
    ['causesAndPlan', 14, 'calendarDays', true, ['secretariatHead'], 'waiting'],
    ['effectCheck', 3, 'months', true, [], 'implemented'],
    ['effectCheckAtLatest', 12, 'months', true, ['secretariatHead'], 'actionsDue'],
    ['paperConfirmation', 10, 'workingDays', true, [], 'owed'],
    ['countersignature', 10, 'workingDays', true, [], 'owed'],
    ['firstReport', 1, 'calendarDays', false, [], 'owed'],
    ['leakPromptReport', 3, 'calendarDays', false, [], 'leakKnown'],
    ['leakFinalReport', 30, 'calendarDays', false, [], 'leakKnown'],
    ['leakFinalReportMalicious', 60, 'calendarDays', false, [], 'leakKnown'],
    ['reply', 14, 'calendarDays', false, [], 'noticed'],
  ] as const)('%s: %i %s', (id, ...expected) => {
    expect(deadline(id)).toEqual(expected);
  });

  it.each([
    ['action', 'named', true, ['responsibleOfficer']],
    ['bodyAcceptance', 'planDue', false, []],
  ] as const)('%s: a fixed date, %s', (id, start, ...expected) => {
    expect(deadline(id)).toEqual([undefined, 'fixedDate', ...expected, start]);
  });
});

describe('The obligations of the default ruleset', () => {
  it('that follow from a leak are owed by the records manager alone', () => {
    const leaks = defaultRuleset.obligationKinds.filter(({ id }) => id.startsWith('leak'));
    expect(leaks.map(({ id, owedBy }) => [id, owedBy])).toEqual(
      [
        'leakAssessment',
        'leakPromptReport',
        'leakFinalReport',
        'leakFinalReportMalicious',
        'leakNotice',
      ].map((id) => [id, ['recordsManager']]),
    );
  });

  it('each have a deadline', () => {
    const deadlines = defaultRuleset.deadlines.map(({ id }) => id);
    expect(defaultRuleset.obligationKinds.filter(({ id }) => !deadlines.includes(id))).toEqual([]);
  });
});
