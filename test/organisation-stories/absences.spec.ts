import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { organisationAfter } from '../../state-machines/organisation/fold';
import { absenceOf } from '../../state-machines/organisation/questions';
import { denialsOf, refusalsOf } from '../../state-machines/organisation/rules';
import { aCity, absent, acting, back, by, merged, ordered, organisationOf } from './words';

const organisation = organisationOf(...aCity);
const away = absent('p-kacho', '2026-05-11', '2026-05-15');
const whileAway = organisationOf(...aCity, away);
const comesBack = (day: string) => back('absence-p-kacho-2026-05-11', day);

describe('不在', () => {
  it('lasts from its first to its last day', () => {
    for (const day of ['2026-05-11', '2026-05-13', '2026-05-15'])
      expect(absenceOf(whileAway, 'p-kacho', day)).toMatchObject({
        id: 'absence-p-kacho-2026-05-11',
        reason: 'leave',
      });
    for (const day of ['2026-05-10', '2026-05-16'])
      expect(absenceOf(whileAway, 'p-kacho', day)).toBeUndefined();
    expect(absenceOf(whileAway, 'p-hanako', '2026-05-13')).toBeUndefined();
  });

  it('is over on the day of coming back, and never was where that is the first', () => {
    const early = organisationOf(...aCity, away, comesBack('2026-05-14'));
    expect(absenceOf(early, 'p-kacho', '2026-05-13')).toBeDefined();
    expect(absenceOf(early, 'p-kacho', '2026-05-14')).toBeUndefined();
    const stayed = organisationOf(...aCity, away, comesBack('2026-05-11'));
    expect(absenceOf(stayed, 'p-kacho', '2026-05-11')).toBeUndefined();
    expect(refusalsOf(stayed, { ...away, data: { ...away.data, id: 'again' } })).toEqual([]);
  });

  it.each<[string, OrganisationFact]>([
    ['longer than a day', absent('p-hanako', '2026-05-11', '2026-05-12')],
    ['a day, if it is urgent', absent('p-hanako', '2026-05-11', '2026-05-11', { urgent: true })],
    ['of two persons at once', absent('p-hanako', '2026-05-11', '2026-05-15')],
    ['after another', absent('p-kacho', '2026-05-16', '2026-05-17')],
    ['recorded late', absent('p-hanako', '2020-05-11', '2020-05-12')],
    ['over on a day within it', comesBack('2026-05-15')],
  ])('is recorded: %s', (_, proposed) => {
    expect(refusalsOf(whileAway, proposed)).toEqual([]);
  });

  it.each<[string, OrganisationFact, string]>([
    [
      'of somebody off staff',
      absent('p-nobody', '2026-05-11', '2026-05-12'),
      'personIsOnStaffThatDay',
    ],
    ['that ends first', absent('p-hanako', '2026-05-12', '2026-05-11'), 'endsNotBeforeItBegins'],
    ['of a day', absent('p-hanako', '2026-05-11', '2026-05-11'), 'isLongerThanADayOrUrgent'],
    ['beside another', absent('p-kacho', '2026-05-15', '2026-05-20'), 'overlapsNoOtherAbsence'],
    ['under a known id', { ...away, data: { ...away.data, person: 'p-hanako' } }, 'isNew'],
    ['that nobody recorded', back('nothing', '2026-05-12'), 'absenceIsThere'],
    ['over before it began', comesBack('2026-05-10'), 'endsWithinItsPeriod'],
    ['over after its last day', comesBack('2026-05-16'), 'endsWithinItsPeriod'],
  ])('is refused: %s', (_, proposed, rule) => {
    expect(refusalsOf(whileAway, proposed)).toContain(rule);
  });

  it('ends once', () => {
    const over = organisationOf(...aCity, away, comesBack('2026-05-14'));
    expect(refusalsOf(over, comesBack('2026-05-13'))).toEqual(['isNotEndedYet']);
  });

  it.each([
    ['the person', 'p-kacho', true],
    ['the promoter of the section', 'p-taro', true],
    ['a colleague', 'p-hanako', false],
    ['the head of another section', 'p-kanko', false],
    ['the head of the department', 'p-bucho', false],
    ['the secretariat', 'p-jimu', true],
    ['the head of the secretariat', 'p-kikaku', true],
    ['the administrator', 'p-kanri', true],
  ])('is recorded by %s (%s): %s', (_, person, may) => {
    const actor = acting(organisation, person, '2026-05-11');
    const expected = may ? [] : ['recordsAbsencesOfThePerson'];
    expect(denialsOf(organisation, by(actor, away))).toEqual(expected);
    expect(denialsOf(whileAway, by(actor, comesBack('2026-05-14')))).toEqual(expected);
  });

  it('is recorded by the head of the section for a member of it', () => {
    const head = acting(organisation, 'p-kacho', '2026-05-11');
    const ofAMember = absent('p-hanako', '2026-05-11', '2026-05-12');
    expect(denialsOf(organisation, by(head, ofAMember))).toEqual([]);
    const ofAnother = absent('p-jiro', '2026-05-11', '2026-05-12');
    expect(denialsOf(organisation, by(head, ofAnother))).toEqual(['recordsAbsencesOfThePerson']);
  });

  it('remembers who recorded it, and who recorded that it was over', () => {
    const promoter = acting(organisation, 'p-taro', '2026-05-11');
    const recorded = organisationOf(...aCity, by(promoter, away));
    expect(absenceOf(recorded, 'p-kacho', '2026-05-11')).toMatchObject({
      recordedBy: 'p-taro',
      endedBy: undefined,
    });
    const head = acting(organisation, 'p-kacho', '2026-05-11');
    const over = organisationAfter(recorded, by(head, comesBack('2026-05-14')));
    expect(absenceOf(over, 'p-kacho', '2026-05-11')).toMatchObject({
      recordedBy: 'p-taro',
      endedBy: 'p-kacho',
    });
    expect(absenceOf(whileAway, 'p-kacho', '2026-05-11')?.recordedBy).toBeUndefined();
  });

  it('of somebody in a section that was merged since is ended by the head of its successor', () => {
    const jiro = absent('p-jiro', '2026-03-01', '2026-06-30');
    const united = organisationOf(
      ...aCity,
      jiro,
      ordered(
        '2026-04-01',
        { person: 'p-jiro', leaves: 'kanko-in', takes: 'kakariin' },
        { person: 'p-kanko', leaves: 'kanko-kacho' },
      ),
      merged('kanko', 'shimin', '2026-04-01'),
    );
    const comes = back('absence-p-jiro-2026-03-01', '2026-05-01');
    const head = acting(united, 'p-kacho', '2026-05-01');
    expect(denialsOf(united, by(head, comes))).toEqual([]);
    const before = acting(organisation, 'p-kacho', '2026-03-15');
    expect(denialsOf(organisationOf(...aCity, jiro), by(before, comes))).toEqual([
      'recordsAbsencesOfThePerson',
    ]);
  });

  it('is recorded by no process', () => {
    const process = { process: 'timer', causedBy: '00000000-0000-7000-8000-000000000001' };
    expect(denialsOf(organisation, by(process, away))).toEqual(['recordsAbsencesOfThePerson']);
  });
});
