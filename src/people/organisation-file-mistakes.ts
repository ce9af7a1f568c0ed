import type { RuleAbout } from '../../state-machines/organisation/rules';
import type { Text } from '../platform/language';

/** The facts that a file can bring about. */
export type FileFactType = 'UnitOpened' | 'PostEstablished' | 'PostHeld' | 'Designated';
/** The rules that a file can break. */
export type FileRule = RuleAbout<FileFactType>;

/** What can be wrong with an organisation file beyond its form. */
export type FileMistakeName =
  | FileRule
  | 'notReadable'
  | 'notInForm'
  | 'idIsUsedTwice'
  | 'loginIsUsedTwice'
  | 'personIsInNoPost'
  | 'personIsThere'
  | 'doesNotChange'
  | 'loginBelongsToAnother'
  | 'personHasAnotherLogin'
  | 'cityHasAnAdministrator';

interface MistakeTexts {
  readonly problem: Text;
  readonly whatToDo: Text;
}

const FILE_MISTAKES: Readonly<Record<FileMistakeName, MistakeTexts>> = {
  notReadable: {
    problem: { ja: 'YAML として読めません', en: 'This is not readable as YAML' },
    whatToDo: {
      ja: '字下げ、コロン、引用符を確かめてください。',
      en: 'Check indentation, colons and quotation marks.',
    },
  },
  notInForm: {
    problem: { ja: '形式が正しくありません', en: 'This is not in the form that is expected' },
    whatToDo: {
      ja: 'sample-city/organisation.yaml の例に合わせ、日付は実在する日を 2024-04-01 の形で書いてください。',
      en: 'Follow sample-city/organisation.yaml; write a date that exists, such as 2024-04-01.',
    },
  },
  idIsUsedTwice: {
    problem: { ja: '同じ ID が2回使われています', en: 'The same id is used twice' },
    whatToDo: { ja: 'どちらかに別の ID を付けてください。', en: 'Give one of them another id.' },
  },
  loginIsUsedTwice: {
    problem: { ja: '2人が同じログイン名です', en: 'Two persons have the same login' },
    whatToDo: {
      ja: '1人ずつ別のログイン名にしてください。',
      en: 'Give each person a login of their own.',
    },
  },
  personIsInNoPost: {
    problem: { ja: 'どの職にも就いていない人です', en: 'This person holds no post' },
    whatToDo: {
      ja: 'posts に職の ID を1つ以上書くか、この人を外してください。',
      en: 'Name at least one post under posts, or leave the person out.',
    },
  },
  personIsThere: {
    problem: { ja: 'この ID の人がいません', en: 'There is no person with this id' },
    whatToDo: {
      ja: 'people にある人の ID を書いてください。',
      en: 'Name the id of someone under people.',
    },
  },
  doesNotChange: {
    problem: {
      ja: 'すでに記録されている内容と違います',
      en: 'This differs from what is recorded already',
    },
    whatToDo: {
      ja: '元の内容に戻してください。改称・異動・任期の変更は、このファイルの書き換えでは行えません。',
      en: 'Restore what it said. A rename, a move or another term cannot be made by editing this file.',
    },
  },
  loginBelongsToAnother: {
    problem: { ja: 'このログイン名は別の人のものです', en: 'This login belongs to someone else' },
    whatToDo: { ja: '別のログイン名にしてください。', en: 'Choose another login.' },
  },
  personHasAnotherLogin: {
    problem: {
      ja: 'この人には別のログイン名があります',
      en: 'This person has another login already',
    },
    whatToDo: { ja: '元のログイン名に戻してください。', en: 'Restore the login it had.' },
  },
  cityHasAnAdministrator: {
    problem: {
      ja: 'システム管理者の職に就いている人がいません',
      en: 'Nobody holds the post of an administrator',
    },
    whatToDo: {
      ja: 'roles: [administrator] の職（kind: member など）を posts に加え、people のだれかをその職に就けてください。いなければ、あとから組織の変更を記録できる人がいません。',
      en: 'Add a post with roles: [administrator] (of the kind member, say) under posts, and have someone under people hold it. Without one nobody could record a change of the organisation afterwards.',
    },
  },
  isNew: {
    problem: { ja: 'この ID はすでに使われています', en: 'This id is in use already' },
    whatToDo: { ja: '別の ID を付けてください。', en: 'Give it another id.' },
  },
  parentIsThere: {
    problem: { ja: '上位の組織が見つかりません', en: 'There is no such unit above it' },
    whatToDo: {
      ja: 'parent には、units にある一つ上の組織の ID を書いてください。',
      en: 'Name in parent the id of a unit under units that stands above this one.',
    },
  },
  thereIsOneCity: {
    problem: { ja: '市が2つあります', en: 'There are two cities' },
    whatToDo: {
      ja: 'level が city の組織は1つだけにしてください。',
      en: 'Keep one unit of the level city.',
    },
  },
  onlyTheCityHasNoParent: {
    problem: {
      ja: '上位の組織を持たないのは市だけです',
      en: 'The city has no parent, and every other unit has one',
    },
    whatToDo: {
      ja: '市以外には parent を書き、市には書かないでください。',
      en: 'Give it a parent; leave it out for the level city.',
    },
  },
  standsBelowItsParent: {
    problem: {
      ja: '上位の組織より下の段階でなければなりません',
      en: 'It does not stand below its parent',
    },
    whatToDo: {
      ja: 'level は city、department、section、subsection の順に下がります。',
      en: 'The levels go down: city, department, section, subsection.',
    },
  },
  codeIsOfASectionOrDepartment: {
    problem: {
      ja: '課記号を持てるのは部と課だけです',
      en: 'Only a department or a section has a code',
    },
    whatToDo: { ja: 'code を外してください。', en: 'Leave code out.' },
  },
  sectionHasACode: {
    problem: {
      ja: '課（室）に課記号（code）がありません',
      en: 'A section has no code',
    },
    whatToDo: {
      ja: '案件の番号に使う課記号を code に書いてください。',
      en: 'Give it a code, which the numbers of its cases carry.',
    },
  },
  codeWasNeverUsed: {
    problem: {
      ja: 'この課記号は別の組織のものです（使い回しはできません）',
      en: 'Another unit has or had this code, and codes are never reused',
    },
    whatToDo: { ja: '別の課記号にしてください。', en: 'Choose another code.' },
  },
  unitIsThere: {
    problem: { ja: 'この ID の組織がありません', en: 'There is no unit with this id' },
    whatToDo: {
      ja: 'units にある組織の ID を書いてください。',
      en: 'Name the id of a unit under units.',
    },
  },
  postIsThere: {
    problem: { ja: 'この ID の職がありません', en: 'There is no post with this id' },
    whatToDo: {
      ja: 'posts にある職の ID を書いてください。',
      en: 'Name the id of a post under posts.',
    },
  },
  beginsNotBeforeWhatItBelongsTo: {
    problem: {
      ja: '属する組織や職より前に始まっています',
      en: 'It begins before the unit or post that it belongs to',
    },
    whatToDo: { ja: 'from の日付を確かめてください。', en: 'Check the date in from.' },
  },
  endsNotAfterWhatItBelongsTo: {
    problem: {
      ja: '属する組織や職がそれより前に廃止されています',
      en: 'The unit or post that it belongs to ends before it',
    },
    whatToDo: {
      ja: '廃止の日より前の until を書くか、後継の組織の下に書いてください。',
      en: 'Give it an until before that day, or put it under the unit that stands there now.',
    },
  },
  kindSuitsTheUnit: {
    problem: {
      ja: 'この種類の職はこの段階の組織に置けません',
      en: 'A unit of this level has no post of this kind',
    },
    whatToDo: {
      ja: '課長は課に、部長・副部長は部に、市長・副市長は市に置いてください。',
      en: 'Put a sectionHead in a section, a departmentHead in a department, a mayor in the city.',
    },
  },
  unitHasOneHead: {
    problem: { ja: 'この組織の長の職はすでにあります', en: 'This unit has a head already' },
    whatToDo: { ja: '長の職は1つにしてください。', en: 'Keep one post of that kind.' },
  },
  rolesSuitTheKind: {
    problem: {
      ja: 'この種類の職に付けられない役割です',
      en: 'A post of this kind cannot have this role',
    },
    whatToDo: {
      ja: '例: 推進責任者は課長・室長、品質管理責任者は部長、品質管理統括者は市長の職に付きます。',
      en: 'A responsibleOfficer is a sectionHead, a qualityManager a departmentHead, topManagement the mayor.',
    },
  },
  administratorIsNothingElse: {
    problem: {
      ja: 'システム管理者の職はほかの役割を兼ねられません',
      en: 'An administrator has no other role',
    },
    whatToDo: { ja: '職を分けてください。', en: 'Make it two posts.' },
  },
  secretariatIsOneSection: {
    problem: { ja: '事務局は1つの課に置きます', en: 'The secretariat is one section' },
    whatToDo: {
      ja: 'secretariat と secretariatHead を同じ課の職に付けてください。',
      en: 'Give secretariat and secretariatHead to posts of the same section.',
    },
  },
  qualityManagerLeadsTheSecretariat: {
    problem: {
      ja: '品質管理責任者は事務局のある部の部長です',
      en: "The quality manager is the head of the secretariat's department",
    },
    whatToDo: {
      ja: 'qualityManager を、事務局の課が属する部の部長に付けてください。',
      en: 'Give qualityManager to the departmentHead above the secretariat.',
    },
  },
  endsNotBeforeItBegins: {
    problem: { ja: '終わりの日が始まりより前です', en: 'It ends before it begins' },
    whatToDo: { ja: 'from と until を確かめてください。', en: 'Check from and until.' },
  },
  postIsFree: {
    problem: {
      ja: 'その期間、この職にはすでに人がいます',
      en: 'Someone holds this post in that period already',
    },
    whatToDo: {
      ja: '期間を分けてください。複数の人が就くのは kind が member の職だけです。',
      en: 'Part the periods. Only a post of the kind member is held by many.',
    },
  },
  holdsNotTooManyPosts: {
    problem: {
      ja: '一人が同時に就く職が多すぎます（10まで）',
      en: 'One person holds too many posts at a time (ten at most)',
    },
    whatToDo: {
      ja: 'その人の posts を減らすか、期間を分けてください。',
      en: "Shorten that person's posts, or part the periods.",
    },
  },
  promoterNamesAUnit: {
    problem: { ja: '推進員の指名には課が必要です', en: 'A promoter is designated for a section' },
    whatToDo: { ja: 'unit に課の ID を書いてください。', en: 'Name the section in unit.' },
  },
  internalAuditorNamesNoUnit: {
    problem: {
      ja: '内部監査員の指名に課は付けません',
      en: 'An internal auditor is designated for the whole city',
    },
    whatToDo: { ja: 'unit を外してください。', en: 'Leave unit out.' },
  },
  isOfTheUnitThatDay: {
    problem: {
      ja: '指名の初日に、その課の職に就いていません',
      en: 'This person holds no post there on the first day of the designation',
    },
    whatToDo: {
      ja: '人、課、from を確かめてください。',
      en: 'Check the person, the unit and from.',
    },
  },
};

/** One thing that is wrong in an organisation file, and where. */
export interface FileMistake {
  readonly name: FileMistakeName;
  /** As a person would point at it: `people[3].posts[0].from`. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: Text;
  readonly whatToDo: Text;
}

/** Puts a mistake into words; `detail` says more about the problem. */
export function fileMistake(
  name: FileMistakeName,
  path: readonly (string | number)[],
  line: number,
  detail?: Text,
): FileMistake {
  const { problem, whatToDo } = FILE_MISTAKES[name];
  return {
    name,
    path: path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
      .join('')
      .replace(/^\./, ''),
    line,
    problem: detail
      ? { ja: `${problem.ja}: ${detail.ja}`, en: `${problem.en}: ${detail.en}` }
      : problem,
    whatToDo,
  };
}

/** An organisation file that cannot be loaded. All that was found wrong is named; nothing was recorded. */
export class OrganisationFileError extends Error {
  readonly code = 'organisation-file';

  constructor(readonly mistakes: readonly FileMistake[]) {
    const lines = mistakes.map(({ line, path, problem, whatToDo }) => {
      const place = path === '' ? `line ${line}` : `line ${line}, ${path}`;
      return `  ${place}: ${problem.en}. ${whatToDo.en}`;
    });
    super(['The organisation file cannot be loaded:', ...lines].join('\n'));
    this.name = 'OrganisationFileError';
  }
}
