import { LIMITS } from '../../state-machines/limits';
import type {
  OrganisationFact,
  OrganisationFactType,
} from '../../state-machines/organisation/facts';
import type { ContentRule } from '../../state-machines/organisation/rules';
import {
  absent,
  back,
  BEGIN,
  closed,
  designated,
  designationEnded,
  established,
  held,
  merged,
  moved,
  opened,
  ordered,
  postClosed,
  renamed,
  vacated,
} from './words';

/** What was so before in the city of the stories, and what then may happen. */
type Permitted = readonly [given: readonly OrganisationFact[], proposed: OrganisationFact];

interface Refused {
  readonly given?: readonly OrganisationFact[];
  readonly proposed: OrganisationFact;
  readonly rules: readonly ContentRule[];
}

const DAY = '2026-04-01';
const BEFORE = '2026-03-31';

const emptyKanko = [
  vacated('kanko-kacho', 'p-kanko', BEFORE),
  vacated('kanko-in', 'p-jiro', BEFORE),
];
const shut = [...emptyKanko, closed('kanko', DAY)];
const emptyKikaku = [
  vacated('kikaku-kacho', 'p-kikaku', BEFORE),
  vacated('jimukyoku', 'p-jimu', BEFORE),
  vacated('kanri', 'p-kanri', BEFORE),
];
/** With the one that p-taro holds already, as many as one person may hold. */
const manyPosts = Array.from({ length: LIMITS.postsOfAPerson - 1 }, (_, index) => `more-${index}`);
const away = absent('p-kacho', '2026-05-11', '2026-05-15');
const manyPredecessors = Array.from({ length: LIMITS.predecessors }, (_, index) => [
  opened(`old-${index}`, 'section', 'bunka', `旧${index}`),
  merged(`old-${index}`, 'shimin', '2025-04-01'),
]).flat();

export const permitted: Readonly<
  Record<OrganisationFactType, Readonly<Record<string, Permitted>>>
> = {
  UnitOpened: {
    'a section in a department': [[], opened('x', 'section', 'bunka', '新', DAY)],
    'a section right below the city': [[], opened('x', 'section', 'shi', '新', DAY)],
  },
  UnitRenamed: {
    'from a day to come': [[], renamed('shimin', '市民生活課', '2040-04-01')],
    'from a day that has passed': [[], renamed('shimin', '市民生活課', '2020-05-01')],
    'on the last day before it ends': [shut, renamed('kanko', '観光振興課', BEFORE)],
  },
  UnitMoved: {
    'to another department': [[], moved('shimin', 'kikaku-bu', DAY)],
    'below one that ends, and away from it in time': [
      [
        opened('old', 'department', 'shi'),
        closed('old', '2027-04-01'),
        moved('shimin', 'shi', '2027-04-01'),
      ],
      moved('shimin', 'old', DAY),
    ],
    'the secretariat, once no other director leads it': [
      [postClosed('kikaku-bucho', DAY)],
      moved('kikaku', 'bunka', DAY),
    ],
  },
  UnitMerged: {
    'into a section that goes on': [emptyKanko, merged('kanko', 'shimin', DAY)],
    'into one that was opened for it': [
      [...emptyKanko, opened('x', 'section', 'bunka', '新', DAY)],
      merged('kanko', 'x', DAY),
    ],
  },
  UnitClosed: {
    'a section with nobody in it': [emptyKanko, closed('kanko', DAY)],
    'a section whose subsection has moved away': [
      [moved('madoguchi', 'kanko', DAY), vacated('shimin-kacho', 'p-kacho', BEFORE)],
      closed('shimin', DAY),
    ],
  },
  PostEstablished: {
    'the director of the secretariat': [
      [postClosed('kikaku-bucho', DAY)],
      established('x', 'kikaku-bu', 'departmentHead', ['qualityManager'], DAY),
    ],
    'a second subsection head': [[], established('x', 'shimin', 'subsectionHead')],
  },
  PostClosed: {
    'one that nobody holds': [[], postClosed('kakaricho', DAY)],
    'one that is held no longer': [
      [vacated('shimin-kacho', 'p-kacho', BEFORE)],
      postClosed('shimin-kacho', DAY),
    ],
  },
  PostHeld: {
    'after the one before': [
      [vacated('shimin-kacho', 'p-kacho', BEFORE)],
      held('shimin-kacho', 'p-new', DAY),
    ],
    'by one more member': [[], held('kakariin', 'p-new')],
    'as many as one person may hold': [
      manyPosts.slice(1).flatMap((id) => [established(id, 'shimin', 'member'), held(id, 'p-taro')]),
      held('kanko-in', 'p-taro', DAY),
    ],
    'to the last day of the post': [
      [postClosed('kakaricho', DAY)],
      held('kakaricho', 'p-new', BEGIN, BEFORE),
    ],
  },
  PostVacated: {
    'on the day that it began': [[], vacated('shimin-kacho', 'p-kacho', BEGIN)],
    'on a day that has passed': [[], vacated('shimin-kacho', 'p-kacho', '2021-01-01')],
  },
  TransfersOrdered: {
    'two who change places': [
      [],
      ordered(
        DAY,
        { person: 'p-kacho', leaves: 'shimin-kacho', takes: 'kanko-kacho' },
        { person: 'p-kanko', leaves: 'kanko-kacho', takes: 'shimin-kacho' },
      ),
    ],
    'one who takes a second post 兼務': [
      [],
      ordered(DAY, { person: 'p-kacho', takes: 'kakaricho' }),
    ],
    'one who retires, entered late': [
      [],
      ordered('2021-04-01', { person: 'p-taro', leaves: 'kakariin' }),
    ],
  },
  Designated: {
    'a promoter of the own section': [[], designated('p-hanako', 'promoter', 'shimin')],
    'an internal auditor': [[], designated('p-kanko', 'internalAuditor')],
  },
  DesignationEnded: {
    'on a day of it': [[], designationEnded('suishin-shimin', '2026-05-31')],
  },
  AbsenceRecorded: {
    'longer than a day': [[], absent('p-hanako', '2026-05-11', '2026-05-12')],
  },
  AbsenceEnded: {
    'on its last day': [[away], back('absence-p-kacho-2026-05-11', '2026-05-15')],
  },
};

export const refused: Readonly<Record<OrganisationFactType, Readonly<Record<string, Refused>>>> = {
  UnitOpened: {
    'with the id of another': {
      proposed: opened('shimin', 'section', 'bunka', '新'),
      rules: ['isNew'],
    },
    'below a unit that is not there': {
      proposed: opened('x', 'section', 'nowhere', '新'),
      rules: ['parentIsThere'],
    },
    'a second city': { proposed: opened('x', 'city'), rules: ['thereIsOneCity'] },
    'a city below a city': {
      proposed: opened('x', 'city', 'shi'),
      rules: ['thereIsOneCity', 'onlyTheCityHasNoParent', 'standsBelowItsParent'],
    },
    'a section below a section': {
      proposed: opened('x', 'section', 'shimin', '新'),
      rules: ['standsBelowItsParent'],
    },
    'before its parent': {
      proposed: opened('x', 'section', 'bunka', '新', '2020-03-31'),
      rules: ['beginsNotBeforeWhatItBelongsTo'],
    },
    'below a unit that ends': {
      given: shut,
      proposed: opened('x', 'subsection', 'kanko', undefined, BEGIN),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
    'a section without 課記号': {
      proposed: opened('x', 'section', 'bunka'),
      rules: ['sectionHasACode'],
    },
    'with a 課記号 that a unit had which is gone': {
      given: shut,
      proposed: opened('x', 'section', 'bunka', '観光', '2027-04-01'),
      rules: ['codeWasNeverUsed'],
    },
    'a subsection with a 課記号': {
      proposed: opened('x', 'subsection', 'shimin', '窓口'),
      rules: ['codeIsOfASectionOrDepartment'],
    },
  },
  UnitRenamed: {
    'one that is not there': { proposed: renamed('nowhere', '新課', DAY), rules: ['unitIsThere'] },
    'before it was opened': {
      proposed: renamed('shimin', '新課', '2020-03-31'),
      rules: ['unitIsOpenThatDay'],
    },
    'from the day that it is gone': {
      given: shut,
      proposed: renamed('kanko', '新課', DAY),
      rules: ['unitIsOpenThatDay'],
    },
  },
  UnitMoved: {
    'one that is not there': { proposed: moved('nowhere', 'bunka', DAY), rules: ['unitIsThere'] },
    'below one that is not there': {
      proposed: moved('shimin', 'nowhere', DAY),
      rules: ['parentIsThere'],
    },
    'below a section': { proposed: moved('shimin', 'kanko', DAY), rules: ['standsBelowItsParent'] },
    'the city': {
      proposed: moved('shi', 'bunka', DAY),
      rules: ['onlyTheCityHasNoParent', 'standsBelowItsParent'],
    },
    'after it is gone': {
      given: shut,
      proposed: moved('kanko', 'kikaku-bu', DAY),
      rules: ['unitIsOpenThatDay'],
    },
    'below one that comes later': {
      given: [opened('new', 'department', 'shi', undefined, '2027-04-01')],
      proposed: moved('shimin', 'new', DAY),
      rules: ['beginsNotBeforeWhatItBelongsTo'],
    },
    'below one that ends': {
      given: [opened('old', 'department', 'shi'), closed('old', '2027-04-01')],
      proposed: moved('shimin', 'old', DAY),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
    'the secretariat away from the quality manager': {
      proposed: moved('kikaku', 'bunka', DAY),
      rules: ['qualityManagerLeadsTheSecretariat'],
    },
  },
  UnitMerged: {
    'one that is not there': { proposed: merged('nowhere', 'shimin', DAY), rules: ['unitIsThere'] },
    'into one that is not there': {
      given: emptyKanko,
      proposed: merged('kanko', 'nowhere', DAY),
      rules: ['successorIsThere'],
    },
    'into itself': {
      given: emptyKanko,
      proposed: merged('kanko', 'kanko', DAY),
      rules: ['isMergedIntoAnother'],
    },
    'into a department': {
      given: emptyKanko,
      proposed: merged('kanko', 'bunka', DAY),
      rules: ['successorIsOfTheSameLevel'],
    },
    'into one that comes later': {
      given: [...emptyKanko, opened('x', 'section', 'bunka', '新', '2027-04-01')],
      proposed: merged('kanko', 'x', DAY),
      rules: ['successorIsOpenThatDay'],
    },
    'while somebody is in it': {
      proposed: merged('kanko', 'shimin', DAY),
      rules: ['nobodyIsLeftInIt'],
    },
    'while a subsection stands below it': {
      given: [vacated('shimin-kacho', 'p-kacho', BEFORE)],
      proposed: merged('shimin', 'kanko', DAY),
      rules: ['noUnitIsLeftBelowIt'],
    },
    'once it is gone': {
      given: shut,
      proposed: merged('kanko', 'shimin', '2027-04-01'),
      rules: ['unitIsOpenThatDay'],
    },
    'while another is merged into it that day': {
      given: [...emptyKanko, ...emptyKikaku, merged('kikaku', 'kanko', DAY)],
      proposed: merged('kanko', 'shimin', DAY),
      rules: ['nothingIsMergedIntoItLater'],
    },
    'into each other': {
      given: [...emptyKanko, ...emptyKikaku, merged('kikaku', 'kanko', DAY)],
      proposed: merged('kanko', 'kikaku', DAY),
      rules: ['nothingIsMergedIntoItLater', 'successorIsOpenThatDay'],
    },
    'into one that succeeded too many': {
      given: [...emptyKanko, ...manyPredecessors],
      proposed: merged('kanko', 'shimin', DAY),
      rules: ['succeedsNotTooMany'],
    },
    'the city': {
      proposed: merged('shi', 'bunka', DAY),
      rules: ['isNotTheCity', 'noUnitIsLeftBelowIt', 'successorIsOfTheSameLevel'],
    },
  },
  UnitClosed: {
    'one that is not there': { proposed: closed('nowhere', DAY), rules: ['unitIsThere'] },
    'on its first day': {
      given: [opened('x', 'section', 'bunka', '新', DAY)],
      proposed: closed('x', DAY),
      rules: ['unitIsOpenThatDay'],
    },
    'while somebody will come': {
      given: [...emptyKanko, held('kanko-kacho', 'p-new', '2027-04-01')],
      proposed: closed('kanko', DAY),
      rules: ['nobodyIsLeftInIt'],
    },
    'while a subsection comes below it later': {
      given: [...emptyKanko, moved('madoguchi', 'kanko', '2027-04-01')],
      proposed: closed('kanko', DAY),
      rules: ['noUnitIsLeftBelowIt'],
    },
  },
  PostEstablished: {
    'in no unit': { proposed: established('x', 'nowhere', 'member'), rules: ['unitIsThere'] },
    'with the id of another': {
      proposed: established('kanri', 'kikaku', 'member'),
      rules: ['isNew'],
    },
    'a second head of a section': {
      proposed: established('x', 'shimin', 'sectionHead'),
      rules: ['unitHasOneHead'],
    },
    'a section head in a department': {
      proposed: established('x', 'bunka', 'sectionHead'),
      rules: ['kindSuitsTheUnit'],
    },
    'before its unit': {
      proposed: established('x', 'shimin', 'member', [], '2020-03-31'),
      rules: ['beginsNotBeforeWhatItBelongsTo'],
    },
    'in a unit that is gone': {
      given: shut,
      proposed: established('x', 'kanko', 'member', [], DAY),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
    'a member who is responsible officer': {
      proposed: established('x', 'shimin', 'member', ['responsibleOfficer']),
      rules: ['rolesSuitTheKind'],
    },
    'an administrator with power over cases': {
      proposed: established('x', 'kikaku', 'member', ['administrator', 'secretariat']),
      rules: ['administratorIsNothingElse'],
    },
    'a second secretariat': {
      proposed: established('x', 'shimin', 'member', ['secretariat']),
      rules: ['secretariatIsOneSection', 'qualityManagerLeadsTheSecretariat'],
    },
    'a quality manager who heads another department': {
      given: [postClosed('bucho', DAY)],
      proposed: established('x', 'bunka', 'departmentHead', ['qualityManager'], DAY),
      rules: ['qualityManagerLeadsTheSecretariat'],
    },
  },
  PostClosed: {
    'one that is not there': { proposed: postClosed('nowhere', DAY), rules: ['postIsThere'] },
    'while somebody holds it': {
      proposed: postClosed('shimin-kacho', DAY),
      rules: ['nobodyIsLeftInIt'],
    },
    twice: {
      given: [postClosed('kakaricho', DAY)],
      proposed: postClosed('kakaricho', '2027-04-01'),
      rules: ['postIsOpenThatDay'],
    },
  },
  PostHeld: {
    'one that is not there': { proposed: held('nowhere', 'p-1'), rules: ['postIsThere'] },
    'by two heads on one day': {
      given: [vacated('shimin-kacho', 'p-kacho', DAY)],
      proposed: held('shimin-kacho', 'p-new', DAY),
      rules: ['postIsFree'],
    },
    'twice by the same member': { proposed: held('kakariin', 'p-taro'), rules: ['postIsFree'] },
    'one more of too many by the same person': {
      given: manyPosts.flatMap((id) => [established(id, 'shimin', 'member'), held(id, 'p-taro')]),
      proposed: held('kanko-in', 'p-taro', DAY),
      rules: ['holdsNotTooManyPosts'],
    },
    'before so many others that it would be one too many then': {
      given: manyPosts.flatMap((id) => [
        established(id, 'shimin', 'member'),
        held(id, 'p-taro', '2027-04-01'),
      ]),
      proposed: held('kanko-in', 'p-taro', DAY),
      rules: ['holdsNotTooManyPosts'],
    },
    'to a day before it begins': {
      proposed: held('kakariin', 'p-new', DAY, BEFORE),
      rules: ['endsNotBeforeItBegins'],
    },
    'before the post is there': {
      proposed: held('kakariin', 'p-new', '2020-03-31'),
      rules: ['beginsNotBeforeWhatItBelongsTo'],
    },
    'after the post is gone': {
      given: [postClosed('kakaricho', DAY)],
      proposed: held('kakaricho', 'p-new', BEGIN, DAY),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
    'after the unit is gone': {
      given: shut,
      proposed: held('kanko-in', 'p-new', BEGIN),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
  },
  PostVacated: {
    'one that is not there': {
      proposed: vacated('nowhere', 'p-kacho', DAY),
      rules: ['postIsThere'],
    },
    'by who does not hold it': {
      proposed: vacated('shimin-kacho', 'p-hanako', DAY),
      rules: ['holdsThePostThatDay'],
    },
    'after it was left': {
      given: [vacated('shimin-kacho', 'p-kacho', BEFORE)],
      proposed: vacated('shimin-kacho', 'p-kacho', DAY),
      rules: ['holdsThePostThatDay'],
    },
  },
  TransfersOrdered: {
    'nowhere from nowhere': {
      proposed: ordered(DAY, { person: 'p-kacho' }),
      rules: ['eachLeavesOrTakesAPost'],
    },
    'to where someone is already': {
      proposed: ordered(DAY, { person: 'p-kacho', leaves: 'shimin-kacho', takes: 'kanko-kacho' }),
      rules: ['postIsFree'],
    },
    'two to one post': {
      proposed: ordered(
        DAY,
        { person: 'p-hanako', takes: 'kakaricho' },
        { person: 'p-taro', takes: 'kakaricho' },
      ),
      rules: ['postIsFree'],
    },
    'out of a post that is another’s': {
      proposed: ordered(DAY, { person: 'p-hanako', leaves: 'shimin-kacho' }),
      rules: ['holdsThePostItLeaves'],
    },
    'out of a post on the day that it is taken': {
      proposed: ordered(BEGIN, { person: 'p-kacho', leaves: 'shimin-kacho' }),
      rules: ['holdsThePostItLeaves'],
    },
    'one more of too many by the same person': {
      given: manyPosts.flatMap((id) => [established(id, 'shimin', 'member'), held(id, 'p-taro')]),
      proposed: ordered(DAY, { person: 'p-taro', takes: 'kanko-in' }),
      rules: ['holdsNotTooManyPosts'],
    },
    'the same twice': {
      proposed: ordered(
        DAY,
        { person: 'p-taro', leaves: 'kakariin' },
        { person: 'p-taro', leaves: 'kakariin', takes: 'kanko-in' },
      ),
      rules: ['isNamedOnce'],
    },
    'to a post that is not there': {
      proposed: ordered(DAY, { person: 'p-taro', takes: 'nowhere' }),
      rules: ['postIsThere'],
    },
    'to a post that is gone': {
      given: shut,
      proposed: ordered(DAY, { person: 'p-taro', takes: 'kanko-in' }),
      rules: ['endsNotAfterWhatItBelongsTo'],
    },
    'to a post that comes later': {
      given: [established('x', 'shimin', 'member', [], '2027-04-01')],
      proposed: ordered(DAY, { person: 'p-taro', takes: 'x' }),
      rules: ['beginsNotBeforeWhatItBelongsTo'],
    },
  },
  Designated: {
    'twice under one id': {
      given: [designated('p-kanko', 'internalAuditor')],
      proposed: designated('p-kanko', 'internalAuditor'),
      rules: ['isNew'],
    },
    'for a unit that is not there': {
      proposed: designated('p-hanako', 'promoter', 'nowhere'),
      rules: ['unitIsThere'],
    },
    'to a day before it begins': {
      proposed: designated('p-hanako', 'promoter', 'shimin', DAY, BEFORE),
      rules: ['endsNotBeforeItBegins'],
    },
    'a promoter without a section': {
      proposed: designated('p-hanako', 'promoter'),
      rules: ['promoterNamesAUnit'],
    },
    'a promoter of another section': {
      proposed: designated('p-hanako', 'promoter', 'kanko'),
      rules: ['isOfTheUnitThatDay'],
    },
    'an internal auditor for a section': {
      proposed: designated('p-hanako', 'internalAuditor', 'shimin'),
      rules: ['internalAuditorNamesNoUnit'],
    },
    'somebody off staff': {
      proposed: designated('p-9', 'internalAuditor'),
      rules: ['isOfTheUnitThatDay'],
    },
  },
  DesignationEnded: {
    'one that is not there': {
      proposed: designationEnded('nothing', DAY),
      rules: ['designationIsThere'],
    },
    'after its last day': {
      proposed: designationEnded('suishin-shimin', '2031-04-01'),
      rules: ['endsWithinItsPeriod'],
    },
  },
  AbsenceRecorded: {
    'of somebody off staff': {
      proposed: absent('p-nobody', '2026-05-11', '2026-05-12'),
      rules: ['personIsOnStaffThatDay'],
    },
    'of a day that is not urgent': {
      proposed: absent('p-hanako', '2026-05-11', '2026-05-11'),
      rules: ['isLongerThanADayOrUrgent'],
    },
    'beside another': {
      given: [away],
      proposed: absent('p-kacho', '2026-05-15', '2026-05-20'),
      rules: ['overlapsNoOtherAbsence'],
    },
  },
  AbsenceEnded: {
    'one that is not there': { proposed: back('nothing', DAY), rules: ['absenceIsThere'] },
    'after its last day': {
      given: [away],
      proposed: back('absence-p-kacho-2026-05-11', '2026-05-16'),
      rules: ['endsWithinItsPeriod'],
    },
    twice: {
      given: [away, back('absence-p-kacho-2026-05-11', '2026-05-14')],
      proposed: back('absence-p-kacho-2026-05-11', '2026-05-13'),
      rules: ['isNotEndedYet'],
    },
  },
};
