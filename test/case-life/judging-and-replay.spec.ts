import {
  replay,
  step,
  UnknownToThisRelease,
  ImpossibleFact,
} from '../../state-machines/statechart';
import { snapshotText } from '../case-stories/snapshot-text';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import {
  anotherProcess,
  theAuditor,
  theCertificationAuditor,
  theHandler,
  theNumbering,
  thePromoter,
  theReporter,
  theSecretary,
  theSectionHead,
} from '../case-stories/cast';
import { factOf, unsigned } from '../case-stories/deed';
import {
  effectJudged,
  numbered,
  planDecided,
  RULESET_DIGEST,
  submitted,
} from '../case-stories/deeds';
import { closed, monitoring, toBeDecided } from '../case-stories/places';
import { onPaper } from '../case-stories/modifiers';
import { given, Story } from '../case-stories/story';

describe('a refusal', () => {
  it('says not possible before it says who', () => {
    toBeDecided()
      .when(effectJudged({ by: theReporter }))
      .thenNotPossible();
  });

  it('says who before it asks for the signature', () => {
    toBeDecided()
      .when(unsigned(planDecided({ by: theSecretary })))
      .thenRefused('decidesInTurnOrInAbsence');
  });

  it('asks for the signature before it says what', () => {
    toBeDecided()
      .when(unsigned(planDecided({ step: 's9' })))
      .thenSignatureMissing();
  });

  it('names every rule that says no', () => {
    toBeDecided()
      .when(planDecided({ by: { ...theHandler, unitPath: theSecretary.unitPath } }))
      .thenRefused('decidesInTurnOrInAbsence', 'deciderIsNeitherAuthorNorActionOwner');
  });

  it('names the rules of who decided on paper, and of who types it in', () => {
    toBeDecided()
      .when(onPaper(planDecided({ by: theSecretary }), { typedBy: theReporter }))
      .thenRefused('decidesInTurnOrInAbsence', 'typesInPaperDecisions');
  });
});

describe('what is possible', () => {
  it('is told for each person, with what stands in the way', () => {
    const story = given(submitted(), numbered());
    expect(story.mayBeDoneBy(thePromoter)).toEqual(
      expect.arrayContaining(['CaseAccepted', 'CaseDeclined', 'ContainmentRecorded']),
    );
    expect(story.mayBeDoneBy(theReporter)).toEqual(
      expect.arrayContaining(['CaseWithdrawn', 'ContainmentRecorded', 'ReportAmended']),
    );
    expect(story.mayBeDoneBy(theCertificationAuditor)).toEqual([]);
    expect(story.possibleFor(theReporter)).toContainEqual({
      fact: 'CaseAccepted',
      denied: ['isPromoterOrOfficerOfTheSection'],
      required: [],
    });
  });

  it('tells what content will be held to, and what a signature has to cover', () => {
    const story = toBeDecided();
    const { triage, causes, proposal } = story.snapshot.context;
    expect(story.possibleFor(theSectionHead)).toContainEqual({
      fact: 'PlanDecided',
      denied: [],
      required: [
        'isDecidedInPersonOrInRecordedAbsence',
        'didNotRecordTheAbsence',
        'decidesTheStepInTurn',
        'decidesOverDisagreementWithReason',
        'acceptsEachCauseThatIsNotVerified',
        'seriousCausesAreVerifiedOrAcceptedAbove',
        'signsWhatStandsNow',
        'authenticatedRecently',
      ],
      signs: [triage?.ref, causes?.ref, proposal?.ref],
    });
  });

  it('depends on the day: nobody begins the effect check before it has come', () => {
    expect(monitoring().mayBeDoneBy(theHandler)).not.toContain('EffectCheckBegun');
    expect(monitoring().on('2024-09-02').mayBeDoneBy(theAuditor)).toContain('EffectCheckBegun');
  });

  it('offers the numbering to no other process', () => {
    expect(given(submitted()).mayBeDoneBy(theNumbering)).toContain('CaseNumbered');
    expect(given(submitted()).mayBeDoneBy(anotherProcess)).not.toContain('CaseNumbered');
  });
});

describe('a replay', () => {
  const { facts, snapshot } = closed();

  it('gives the case as it was judged, under the ruleset that its first fact names', () => {
    const asked: unknown[] = [];
    const replayed = replay(facts, (pinned) => {
      asked.push(pinned);
      return defaultRuleset;
    });
    expect(snapshotText(replayed)).toBe(snapshotText(snapshot));
    expect(asked).toEqual([{ version: 1, digest: RULESET_DIGEST }]);
  });

  it('asks no rule, so that a rule made stricter breaks no history', () => {
    const wrong = facts.map((fact) =>
      fact.type === 'PlanDecided'
        ? { ...fact, data: { ...fact.data, by: theHandler, acceptsCauses: [] } }
        : fact,
    );
    expect(replay(wrong, () => defaultRuleset).hasTag('end')).toBe(true);
  });

  it('stops at a fact that cannot follow, and names it', () => {
    const gap = facts.filter(({ type }) => type !== 'CaseAccepted');
    expect(() => replay(gap, () => defaultRuleset)).toThrow(ImpossibleFact);
    expect(() => replay(gap, () => defaultRuleset)).toThrow(
      'CaseTriaged at revision 2 cannot follow report.submitted',
    );
  });

  it('begins with the report', () => {
    expect(() => replay(facts.slice(1), () => defaultRuleset)).toThrow(
      'A case begins with CaseSubmitted, not with CaseAccepted',
    );
    expect(() => replay([], () => defaultRuleset)).toThrow('not with nothing');
  });

  it('stops at a statechart that this release does not know', () => {
    const later = factOf(
      submitted({ machine: 2 }),
      { memory: snapshot.context, today: '2024-05-01' },
      0,
    );
    expect(() => step(Story.begin().snapshot, later)).toThrow(UnknownToThisRelease);
  });
});
