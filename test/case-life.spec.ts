import {
  persist,
  replay,
  step,
  UnknownToThisRelease,
  ImpossibleFact,
} from '../state-machines/statechart';
import { defaultRuleset } from '../state-machines/ruleset/default';
import {
  anotherProcess,
  theAuditor,
  theCertificationAuditor,
  theColleague,
  theHandler,
  theNumbering,
  thePromoter,
  theReporter,
  theSectionHead,
} from './case-stories/cast';
import { factOf, unsigned } from './case-stories/deed';
import {
  accepted,
  actionCompleted,
  causesRecorded,
  closureApproved,
  closureRequested,
  contained,
  effectCheckBegun,
  effectJudged,
  implementationConfirmed,
  numbered,
  planDecided,
  planReturned,
  planSubmitted,
  RULESET_DIGEST,
  submitted,
  triaged,
} from './case-stories/deeds';
import { given, Story } from './case-stories/story';

const toTheLastAction = [
  submitted(),
  numbered(),
  accepted(),
  triaged(),
  contained(),
  causesRecorded(),
  planSubmitted(),
  planDecided(),
  actionCompleted(),
];
const toTheEnd = [
  ...toTheLastAction,
  actionCompleted({ by: theColleague, action: 'a2' }),
  implementationConfirmed(),
  effectCheckBegun(),
  effectJudged(),
  closureRequested(),
  closureApproved(),
];

describe('the life of a case', () => {
  it('goes straight through five phases', () => {
    const closed = given()
      .when(submitted())
      .thenIn('report.submitted')
      .when(numbered())
      .thenIn('report.submitted')
      .when(accepted())
      .thenIn('report.accepted')
      .when(triaged())
      .thenIn('rootCause.containing+analysing')
      .when(contained())
      .thenIn('rootCause.analysing')
      .when(causesRecorded())
      .thenIn('correction.planning')
      .when(planSubmitted())
      .thenIn('correction.approving')
      .when(planDecided())
      .thenIn('correction.implementing')
      .when(actionCompleted())
      .thenIn('correction.implementing')
      .when(actionCompleted({ by: theColleague, action: 'a2' }))
      .thenIn('correction.reviewingImplementation')
      .when(implementationConfirmed())
      .thenIn('verification.monitoring')
      .when(effectCheckBegun())
      .thenIn('verification.reviewingEffect')
      .when(effectJudged())
      .thenIn('closure.preparing')
      .when(closureRequested())
      .thenIn('closure.approvingClosure')
      .when(closureApproved())
      .thenIn('closure.closed');
    expect(closed.snapshot.hasTag('end')).toBe(true);
  });

  describe('containment and analysis', () => {
    const triagedCase = given(submitted(), accepted(), triaged());

    it('run in parallel: causes may be found first, and the case waits for the containment', () => {
      triagedCase
        .when(causesRecorded())
        .thenIn('rootCause.containing')
        .when(contained())
        .thenIn('correction.planning');
    });

    it('need no second containment where one came with the report', () => {
      given(submitted(), contained({ by: theReporter }), accepted())
        .when(triaged())
        .thenIn('rootCause.analysing');
    });

    it('are recorded once: what was found stands until it is amended', () => {
      triagedCase.after(causesRecorded()).when(causesRecorded()).thenNotPossible();
    });

    it('let a containment be recorded at any time until closure, and it moves nothing', () => {
      toTheEnd.slice(6, -1).reduce(
        (story, next) => {
          const later = story.after(next);
          later.when(contained()).thenIn(later.place);
          return later;
        },
        given(...toTheEnd.slice(0, 6)),
      );
    });

    it('end with the case', () => {
      given(...toTheEnd)
        .when(contained({ by: theSectionHead }))
        .thenNotPossible();
    });
  });

  describe('a plan', () => {
    const inApproval = given(...toTheLastAction.slice(0, 7));

    it('that is returned is written again, as the next round', () => {
      const second = inApproval
        .when(planReturned())
        .thenIn('correction.planning')
        .when(planSubmitted())
        .thenIn('correction.approving');
      expect(second.snapshot.context.plan?.round).toBe(2);
      second.when(planDecided()).thenIn('correction.implementing');
    });

    it('is not written again while it is in approval', () => {
      inApproval.when(planSubmitted()).thenNotPossible();
    });

    it('is carried out only once it is decided', () => {
      inApproval.when(actionCompleted()).thenNotPossible();
    });
  });

  describe('a numbering', () => {
    it('that a crash cut short may come as late as after the closing', () => {
      given(...toTheEnd.filter(({ type }) => type !== 'CaseNumbered'))
        .when(numbered())
        .thenIn('closure.closed');
    });
  });

  it('stays ended: a closed case takes no other fact than its number', () => {
    const closed = given(...toTheEnd);
    for (const deed of [...toTheEnd, planReturned()].filter(({ type }) => type !== 'CaseNumbered'))
      closed.when(deed).thenNotPossible();
  });
});

describe('a refusal', () => {
  const inApproval = given(...toTheLastAction.slice(0, 7));

  it('says not possible before it says who', () => {
    inApproval.when(effectJudged({ by: theReporter })).thenNotPossible();
  });

  it('says who before it asks for the signature', () => {
    inApproval.when(unsigned(planDecided({ by: theReporter }))).thenRefused('holdsTheStepInTurn');
  });

  it('asks for the signature before it says what', () => {
    inApproval.when(unsigned(planDecided({ step: 's9' }))).thenSignatureMissing();
  });

  it('names every rule that says no', () => {
    inApproval
      .when(planDecided({ by: theHandler }))
      .thenRefused('holdsTheStepInTurn', 'deciderIsNeitherAuthorNorActionOwner');
  });
});

describe('what is possible', () => {
  it('is told for each person, with what stands in the way', () => {
    const story = given(submitted(), numbered());
    expect(story.mayBeDoneBy(thePromoter)).toEqual(['CaseAccepted', 'ContainmentRecorded']);
    expect(story.mayBeDoneBy(theReporter)).toEqual(['ContainmentRecorded']);
    expect(story.mayBeDoneBy(theCertificationAuditor)).toEqual([]);
    expect(story.possibleFor(theReporter)).toContainEqual({
      fact: 'CaseAccepted',
      denied: ['isPromoterOrOfficerOfTheSection'],
      required: [],
    });
  });

  it('tells what content will be held to, and what a signature has to cover', () => {
    const story = given(...toTheLastAction.slice(0, 7));
    const { triage, causes, plan } = story.snapshot.context;
    expect(story.possibleFor(theSectionHead)).toContainEqual({
      fact: 'PlanDecided',
      denied: [],
      required: [
        'namesTheStepInTurn',
        'acceptsEachCauseThatIsNotVerified',
        'signsWhatStandsNow',
        'authenticatedRecently',
      ],
      signs: [triage?.ref, causes?.ref, plan?.ref],
    });
  });

  it('depends on the day: nobody begins the effect check before it has come', () => {
    const monitoring = given(...toTheEnd.slice(0, 11));
    expect(monitoring.mayBeDoneBy(theHandler)).toEqual(['ContainmentRecorded']);
    expect(monitoring.on('2024-09-02').mayBeDoneBy(theAuditor)).toEqual(['EffectCheckBegun']);
  });

  it('leaves only a late number to a closed case', () => {
    const closed = given(...toTheEnd);
    expect(closed.mayBeDoneBy(theSectionHead)).toEqual([]);
    expect(closed.possibleFor(theNumbering).map(({ fact }) => fact)).toEqual(['CaseNumbered']);
  });

  it('offers the numbering to no other process', () => {
    expect(given(submitted()).mayBeDoneBy(anotherProcess)).toEqual([]);
  });
});

describe('a replay', () => {
  const { facts, snapshot } = given(...toTheEnd);

  it('gives the case as it was judged, under the ruleset that its first fact names', () => {
    const asked: unknown[] = [];
    const replayed = replay(facts, (pinned) => {
      asked.push(pinned);
      return defaultRuleset;
    });
    expect(persist(replayed)).toBe(persist(snapshot));
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
      'CaseTriaged at revision 3 cannot follow report.submitted',
    );
  });

  it('begins with the report', () => {
    expect(() => replay(facts.slice(1), () => defaultRuleset)).toThrow(
      'A case begins with CaseSubmitted, not with CaseNumbered',
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
