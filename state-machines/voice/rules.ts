import {
  isPerson,
  postsHeldBy,
  unitsAlong,
  type Actor,
  type PersonActor,
  type Role,
  type UnitPath,
} from '../actor';
import { isAsProposed, isRecordedBefore } from '../erasure';
import { LIMITS } from '../limits';
import { whatOf, whoOf, type VoiceWhatRule, type VoiceWhoRule } from './rule';
import { SIGNED_VOICE_FACT_TYPES, VOICE_SIGNATURE_MEANINGS } from './signed-facts';
import { toBeSignedOfVoice } from './signing';
import { sectionOfVoice, type VoiceState } from './state';

const MILLISECONDS_A_MINUTE = 60_000;

const holds = (by: Actor, ...roles: readonly Role[]): by is PersonActor =>
  isPerson(by) && roles.some((role) => by.roles.includes(role));

/** In the unit itself, or in what it was merged into. */
const isWithin = (by: Pick<PersonActor, 'unitPath'>, path: UnitPath | undefined): boolean =>
  unitsAlong(by.unitPath).some((unit) => unit === path?.at(-1)?.id);

const isOfTheSection = (voice: VoiceState, by: Actor): by is PersonActor =>
  isPerson(by) && isWithin(by, voice.sectionPath);

const headsItsSuccessor = (voice: VoiceState, by: PersonActor): boolean => {
  const section = sectionOfVoice(voice);
  const succeeded = by.unitPath.at(-1)?.succeeds ?? [];
  return holds(by, 'responsibleOfficer') && succeeded.some((unit) => unit === section);
};

const isTheProcess = (by: Actor): boolean => !isPerson(by) && by.process === 'voices';

const isOfTheSecretariat = (by: Actor): boolean => holds(by, 'secretariat', 'secretariatHead');

const who = {
  isOnStaff: { kind: 'who', allows: (_voice, by) => holds(by, 'reporter') },
  isTheProcessOfVoices: whoOf((_voice, by) => isTheProcess(by)),
  hasNoNumberYet: whoOf(({ number }) => number === undefined),
  isOfTheSection: whoOf(isOfTheSection),
  isPromoterOrOfficerOfTheSection: whoOf(
    (voice, by) => isOfTheSection(voice, by) && holds(by, 'promoter', 'responsibleOfficer'),
  ),
  isOfficerOfTheSection: whoOf(
    (voice, by) => isOfTheSection(voice, by) && holds(by, 'responsibleOfficer'),
  ),
  transfersTheVoice: whoOf(
    (voice, by) =>
      isOfTheSecretariat(by) ||
      (isOfTheSection(voice, by) && holds(by, 'promoter', 'responsibleOfficer')),
  ),
  /** What was said anonymously, or without where to answer, can only be taken in. */
  theCitizenCanBeReached: whoOf(({ reachable }) => reachable),
  /** The post that the draft names; where the section was merged, the head of the one that stands for it too. */
  holdsTheDecisionOnTheReply: whoOf(
    (voice, by) =>
      isPerson(by) &&
      voice.draft?.decider !== undefined &&
      (by.post === voice.draft.decider || headsItsSuccessor(voice, by)),
  ),
  didNotDraftTheReply: whoOf(({ drafters }, by) => isPerson(by) && !drafters.includes(by.person)),
  assignsSecondLooks: whoOf((_voice, by) => isOfTheSecretariat(by)),
  /**
   * Also after a merger: what the one that answered was merged into is no other section; nor is one
   * whose officer holds a post in that one besides 兼務.
   */
  isOfficerOfTheOtherSection: whoOf(
    (voice, by) =>
      holds(by, 'responsibleOfficer') &&
      isWithin(by, voice.secondLook?.sectionPath) &&
      postsHeldBy(by).every((held) => !isWithin(held, voice.sectionPath)),
  ),
  hadNoPartInTheFirstAnswer: whoOf(
    ({ drafters, deciders }, by) => isPerson(by) && ![...drafters, ...deciders].includes(by.person),
  ),
  linksCases: whoOf(
    (voice, by) => isTheProcess(by) || isOfTheSecretariat(by) || isOfTheSection(voice, by),
  ),
  proposesErasure: whoOf(
    (voice, by) =>
      holds(by, 'recordsManager') || (isOfTheSection(voice, by) && holds(by, 'responsibleOfficer')),
  ),
  decidesErasure: whoOf((_voice, by) => holds(by, 'recordsManager')),
  didNotProposeTheErasure: whoOf(
    ({ proposedErasure }, by) =>
      isPerson(by) && proposedErasure !== undefined && proposedErasure.person !== by.person,
  ),
} satisfies Readonly<Record<string, VoiceWhoRule>>;

const what = {
  isReceivedByToday: whatOf(
    ['VoiceReceived'],
    ({ fact: { data } }) => data.receivedOn <= data.found.cityDay,
  ),
  isTakenByASection: whatOf(['VoiceReceived'], ({ fact: { data } }) => {
    const unit = data.found.unitPath.at(-1);
    return unit?.level === 'section' && unit.id === data.unit;
  }),
  anAnonymousVoiceNamesNobody: whatOf(
    ['VoiceReceived'],
    ({ fact: { data } }) => !data.anonymous || (data.citizen === undefined && !data.wantsReply),
  ),
  whoWantsAReplyCanBeReached: whatOf(
    ['VoiceReceived'],
    ({ fact: { data } }) => !data.wantsReply || data.citizen?.contact !== undefined,
  ),
  goesToAnotherSection: whatOf(['VoiceTransferred'], ({ voice, fact: { data } }) => {
    const unit = data.found.toUnitPath.at(-1);
    return (
      unit?.level === 'section' &&
      unit.id === data.toUnit &&
      (voice === undefined || unit.id !== sectionOfVoice(voice))
    );
  }),
  wasDoneSinceReceipt: whatOf(
    ['VoiceAcknowledged', 'InterimReplySent', 'ReplySent'],
    ({ voice, fact: { data } }) =>
      voice !== undefined && voice.received.on <= data.on && data.on <= data.found.cityDay,
  ),
  wasSentSinceTheDecision: whatOf(['ReplySent'], ({ voice, fact: { data } }) => {
    const decided = voice?.secondLook?.decidedOn ?? voice?.decision?.on;
    return decided !== undefined && decided <= data.on;
  }),
  promisesALaterDay: whatOf(
    ['InterimReplySent'],
    ({ voice, fact: { data } }) =>
      data.newDueOn === undefined ||
      (voice !== undefined && data.newDueOn > voice.dueOn && data.newDueOn > data.on),
  ),
  someoneCanDecideOnTheReply: whatOf(
    ['ReplyDrafted'],
    ({ fact: { data } }) => data.found.decider !== undefined,
  ),
  /** Where a reply is wanted only an inquiry is settled without one, and it is said how. */
  settlesNoReplyThatIsWanted: whatOf(
    ['VoiceSettled'],
    ({ voice, fact: { data } }) =>
      voice?.wantsReply === false || (data.settledAs === 'inquiry' && data.reason !== undefined),
  ),
  /** What is not taken gets a reason. */
  anOpinionGetsAReason: whatOf(
    ['VoiceSettled'],
    ({ fact: { data } }) => data.settledAs !== 'opinion' || data.reason !== undefined,
  ),
  isLookedAtByAnotherSection: whatOf(['SecondLookAssigned'], ({ voice, fact: { data } }) => {
    const unit = data.found.unitPath.at(-1);
    return (
      unit?.level === 'section' &&
      unit.id === data.unit &&
      voice !== undefined &&
      unit.id !== sectionOfVoice(voice)
    );
  }),
  theCaseIsNotLinkedYet: whatOf(
    ['CaseLinked'],
    ({ voice, fact: { data } }) => voice?.cases.includes(data.case) === false,
  ),
  erasesWhatIsRecorded: whatOf(['ErasureProposed'], ({ fact: { data, revision } }) =>
    isRecordedBefore(data.erases, revision),
  ),
  erasesWhatWasProposed: whatOf(['ErasureDecided'], ({ voice, fact: { data } }) =>
    isAsProposed(data, voice?.proposedErasure),
  ),
  hasRoomForAnotherCase: whatOf(
    ['CaseLinked'],
    ({ voice }) => voice !== undefined && voice.cases.length < LIMITS.casesOfAVoice,
  ),
  signsWhatStandsNow: whatOf(SIGNED_VOICE_FACT_TYPES, ({ voice, fact }) => {
    const expected = voice === undefined ? [] : toBeSignedOfVoice(voice, fact.type);
    const { meaning, signs } = fact.data.signature;
    return (
      meaning === VOICE_SIGNATURE_MEANINGS[fact.type] &&
      signs.length === expected.length &&
      expected.every(({ revision, digest }) =>
        signs.some((signed) => signed.revision === revision && signed.digest === digest),
      )
    );
  }),
  authenticatedRecently: whatOf(SIGNED_VOICE_FACT_TYPES, ({ fact, ruleset }) => {
    const { facts, minutes } = ruleset.freshAuthentication;
    const { method, authenticatedAt } = fact.data.signature;
    const age = Date.parse(fact.at) - Date.parse(authenticatedAt);
    return (
      !facts.includes(fact.type) ||
      (method === 'password' && age >= 0 && age <= minutes * MILLISECONDS_A_MINUTE)
    );
  }),
} satisfies Readonly<Record<string, VoiceWhatRule>>;

const all = { ...who, ...what };

/** The name by which a step, a refusal and the documentation mean a rule about voices. */
export type VoiceRuleName = keyof typeof all;

/** Every rule about voices by its name. */
export const voiceRules: Readonly<Record<VoiceRuleName, VoiceWhoRule | VoiceWhatRule>> = all;
export const VOICE_RULE_NAMES = Object.keys(all) as VoiceRuleName[];
