import type { Text } from '../fact';
import type { OrganisationRule } from './rules';

/** What a refused person reads: why not, and what to do. One that is missing does not compile. */
export const organisationRuleMessages: Readonly<Record<OrganisationRule, Text>> = {
  isAdministrator: {
    ja: '組織・職・発令・氏名を記録できるのはシステム管理者です。システム管理者に依頼してください。',
    en: 'Units, posts, transfers and names are recorded by the administrator. Ask the administrator.',
  },
  designates: {
    ja: '推進員・内部監査員の指名を記録できるのは、事務局長かシステム管理者です。事務局に依頼してください。',
    en: 'Promoters and internal auditors are designated by the head of the secretariat or the administrator. Ask the secretariat.',
  },
  appointsSomebodyElse: {
    ja: '自分自身の発令や指名は記録できません。別のシステム管理者に依頼してください（推進員・内部監査員の指名は事務局長にも依頼できます）。',
    en: 'Nobody records a post or a designation of their own. Ask another administrator; for a designation as promoter or internal auditor, also the head of the secretariat.',
  },
  recordsAbsencesOfThePerson: {
    ja: '不在を記録できるのは、本人、その課の推進責任者・推進員、事務局、システム管理者です。そのいずれかに依頼してください。',
    en: "An absence is recorded by the person, the section's responsible officer or promoter, the secretariat or the administrator. Ask one of them.",
  },
  isNew: {
    ja: 'この ID はすでに使われています。別の ID を付けてください。',
    en: 'This id is in use already. Give it another one.',
  },
  thereIsOneCity: {
    ja: '市はすでに登録されています。部・課・係のどれかにしてください。',
    en: 'There is a city already. Make it a department, a section or a subsection.',
  },
  onlyTheCityHasNoParent: {
    ja: '上位の組織を持たないのは市だけです。市以外には parent を付け、市には付けないでください。',
    en: 'Only the city has no parent. Give every other unit one, and leave it out for the city.',
  },
  parentIsThere: {
    ja: '上位の組織が見つかりません。組織を選び直してください。',
    en: 'There is no such unit above it. Choose another one.',
  },
  standsBelowItsParent: {
    ja: '上位の組織より下の段階でなければなりません。市・部・課・係の順に下がるように選んでください。',
    en: 'It has to stand below its parent. The levels go down: city, department, section, subsection.',
  },
  beginsNotBeforeWhatItBelongsTo: {
    ja: '属する組織や職がまだない日から始まっています。始まりの日を確かめてください。',
    en: 'It begins before the unit or post that it belongs to. Check the first day.',
  },
  endsNotAfterWhatItBelongsTo: {
    ja: '属する組織や職が廃止された後にも続くことになります。後継の組織や職を選ぶか、終わりの日を付けてください。',
    en: 'It would go on after the unit or post that it belongs to is gone. Choose what stands there now, or an earlier last day.',
  },
  codeIsOfASectionOrDepartment: {
    ja: '課記号を持てるのは部と課だけです。課記号を外してください。',
    en: 'Only a department or a section has a code. Leave the code out.',
  },
  sectionHasACode: {
    ja: '課には、案件の番号に使う課記号が必要です。課記号を付けてください。',
    en: 'A section needs a code, which the numbers of its cases carry. Give it one.',
  },
  codeWasNeverUsed: {
    ja: 'この課記号は別の組織のもので、使い回しはできません。別の課記号にしてください。',
    en: 'Another unit has or had this code, and codes are never reused. Choose another one.',
  },
  unitIsThere: {
    ja: 'この ID の組織がありません。組織を選び直してください。',
    en: 'There is no unit with this id. Choose another one.',
  },
  unitIsOpenThatDay: {
    ja: 'その日にこの組織はないか、その日に始まったばかりか、廃止がすでに記録されています。日付と組織を確かめてください。',
    en: 'The unit is not there on that day, begins on it, or its end is recorded already. Check the day and the unit.',
  },
  isNotTheCity: {
    ja: '市は統合も廃止もできません。部・課・係を選んでください。',
    en: 'The city is neither merged nor closed. Choose a unit below it.',
  },
  nobodyIsLeftInIt: {
    ja: 'その日以後も職に就いている人がいます。先に、その人たちの異動を記録してください。',
    en: 'Somebody still holds a post in it on that day or later. Record their transfers first.',
  },
  noUnitIsLeftBelowIt: {
    ja: 'その日以後も下に組織が残ります。先に、その組織の移管・統合・廃止を記録してください。',
    en: 'Units still stand below it on that day or later. Move, merge or close them first.',
  },
  nothingIsMergedIntoItLater: {
    ja: '同じ日かそれより後に、別の組織がこの組織に統合されます。より後の日を指定してください。',
    en: 'Another unit is merged into this one on that day or later. Choose a later day.',
  },
  isMergedIntoAnother: {
    ja: '自らに統合することはできません。後継の組織を選んでください。',
    en: 'A unit is not merged into itself. Choose its successor.',
  },
  successorIsThere: {
    ja: '後継の組織が見つかりません。組織を選び直してください。',
    en: 'There is no such successor. Choose another unit.',
  },
  successorIsOfTheSameLevel: {
    ja: '後継の組織は同じ段階（部なら部、課なら課、係なら係）でなければなりません。組織を選び直してください。',
    en: 'The successor has to be of the same level: a section for a section. Choose another unit.',
  },
  successorIsOpenThatDay: {
    ja: '後継の組織がその日にありません。先に後継の組織を設けるか、日付を確かめてください。',
    en: 'The successor is not there on that day. Open it first, or check the day.',
  },
  succeedsNotTooMany: {
    ja: '一つの組織に統合できる数の上限を超えます。新しい組織を設け、そこに統合してください。',
    en: 'More units than one can succeed would be merged into it. Open a new unit and merge into that.',
  },
  kindSuitsTheUnit: {
    ja: 'この種類の職はこの段階の組織に置けません。課長は課に、部長・副部長は部に、市長・副市長は市に置いてください。',
    en: 'A unit of this level has no post of this kind. A sectionHead is put in a section, a departmentHead in a department, a mayor in the city.',
  },
  unitHasOneHead: {
    ja: 'この組織の長の職はすでにあります。先にその職を廃止するか、別の種類にしてください。',
    en: 'This unit has a head already. Close that post first, or choose another kind.',
  },
  rolesSuitTheKind: {
    ja: 'この種類の職に付けられない役割です。推進責任者は課長・室長、品質管理責任者は部長、品質管理統括者は市長の職に付けてください。',
    en: 'A post of this kind cannot have this role. A responsibleOfficer is a sectionHead, a qualityManager a departmentHead, topManagement the mayor.',
  },
  administratorIsNothingElse: {
    ja: 'システム管理者の職はほかの役割を兼ねられません。職を分けてください。',
    en: 'An administrator has no other role. Make it two posts.',
  },
  secretariatIsOneSection: {
    ja: '事務局は一つの課に置きます。事務局員と事務局長を同じ課の職に付けてください。',
    en: 'The secretariat is one section. Give both of its roles to posts of the same section.',
  },
  qualityManagerLeadsTheSecretariat: {
    ja: '品質管理責任者は事務局のある部の部長です。事務局の課が属する部の部長に付けてください。',
    en: "The quality manager is the head of the secretariat's department. Give the role to the departmentHead above the secretariat.",
  },
  postIsThere: {
    ja: 'この ID の職がありません。職を選び直してください。',
    en: 'There is no post with this id. Choose another one.',
  },
  postIsOpenThatDay: {
    ja: 'その日にこの職はないか、その日に始まったばかりか、廃止がすでに記録されています。日付と職を確かめてください。',
    en: 'The post is not there on that day, begins on it, or its end is recorded already. Check the day and the post.',
  },
  endsNotBeforeItBegins: {
    ja: '終わりの日が始まりより前です。日付を確かめてください。',
    en: 'It ends before it begins. Check the days.',
  },
  postIsFree: {
    ja: 'その期間、この職にはすでに人がいます。先にその人の異動を記録するか、期間を分けてください。複数の人が就けるのは係員の職だけです。',
    en: 'Someone holds this post in that period already. Record their transfer first, or part the periods. Only a post of the kind member is held by many.',
  },
  holdsNotTooManyPosts: {
    ja: '一人が同時に就ける職は10までです。先に、いずれかの職から離れる発令を記録してください。',
    en: 'One person holds ten posts at a time at most. Record first that the person leaves one of them.',
  },
  holdsThePostThatDay: {
    ja: 'この人はその日にこの職に就いていません。人と職、日付を確かめてください。',
    en: 'The person does not hold this post on that day. Check the person, the post and the day.',
  },
  eachLeavesOrTakesAPost: {
    ja: '発令の各行には、異なる離れる職か就く職が要ります。少なくとも一方を指定してください。',
    en: 'Each line of the list leaves a post or takes another one. Name at least one of the two.',
  },
  isNamedOnce: {
    ja: '同じ人の同じ異動が二度書かれています。一方を外してください。',
    en: 'The same transfer of the same person stands in the list twice. Leave one out.',
  },
  holdsThePostItLeaves: {
    ja: '離れる職に、その日より前から就いていない人がいます。人と職、発令の日を確かめてください。',
    en: 'Someone leaves a post that they do not hold, or not from before that day. Check person, post and day.',
  },
  promoterNamesAUnit: {
    ja: '推進員は課ごとに指名します。unit に課を指定してください。',
    en: 'A promoter is designated for a section. Name it in unit.',
  },
  internalAuditorNamesNoUnit: {
    ja: '内部監査員は全庁について指名します。unit を外してください。',
    en: 'An internal auditor is designated for the whole city. Leave unit out.',
  },
  isOfTheUnitThatDay: {
    ja: '指名の初日に、その課の職に就いていません。人、課、始まりの日を確かめてください。',
    en: 'The person holds no post there on the first day of the designation. Check the person, the unit and the day.',
  },
  designationIsThere: {
    ja: 'この指名は記録されていません。指名を選び直してください。',
    en: 'There is no such designation. Choose another one.',
  },
  personIsOnStaffThatDay: {
    ja: 'この人は、不在の初日にどの職にも就いていません。人と日付を確かめてください。',
    en: 'The person holds no post on the first day of the absence. Check the person and the day.',
  },
  isLongerThanADayOrUrgent: {
    ja: '1日だけの不在は、急を要するときだけ記録できます。急を要する事情があれば urgent を指定してください。',
    en: 'An absence of a single day counts only where something urgent waits. Say urgent if it does.',
  },
  overlapsNoOtherAbsence: {
    ja: 'この人の不在は、重なる期間ですでに記録されています。期間を確かめてください。',
    en: 'An absence of this person is recorded for some of these days already. Check the period.',
  },
  absenceIsThere: {
    ja: 'この不在は記録されていません。不在を選び直してください。',
    en: 'There is no such absence. Choose another one.',
  },
  isNotEndedYet: {
    ja: 'この不在の終わりはすでに記録されています。戻った後の新しい不在は、別に記録してください。',
    en: 'The end of this absence is recorded already. Record a new absence on its own.',
  },
  endsWithinItsPeriod: {
    ja: '終わりの日が期間の外です。期間内の日を指定してください。',
    en: 'That day lies outside the period. Name a day within it.',
  },
};
