import fc from 'fast-check';
import { isPerson, type Actor } from '../state-machines/actor';
import {
  RECEPTIONS,
  SETTLED_AS,
  VOICE_FACT_TYPES,
  type VoiceFactType,
} from '../state-machines/voice/facts';
import { voiceRules } from '../state-machines/voice/rules';
import { VOICE_STANDINGS, type VoiceState } from '../state-machines/voice/state';
import {
  anotherProcess,
  theColleague,
  theDepartmentHead,
  theHandler,
  theNeighboursHead,
  thePromoter,
  theRecordsManager,
  theSecretary,
  theSectionHead,
  theVoices,
  theWelfareHead,
  inThePostOf,
} from './case-stories/cast';
import { plusDays } from './case-stories/days';
import { sealedText } from './case-stories/sealed-text';
import * as deeds from './voice-stories/voice-deeds';
import {
  answersOnce,
  dutiesStayApart,
  judgesAsWasTold,
  replayed,
} from './voice-stories/invariants';
import { givenVoice, type VoiceDeed, type VoiceStory } from './voice-stories/voice-story';
import { walkSettings } from './walk-settings';

const { walks: WALKS, seed: SEED, itComes } = walkSettings({ walks: 300, seed: 20_260_406 });
const MILLISECONDS_A_WALK = 100;

const PEOPLE: readonly Actor[] = [
  theHandler,
  theColleague,
  thePromoter,
  theSectionHead,
  theDepartmentHead,
  theNeighboursHead,
  theWelfareHead,
  theSecretary,
  inThePostOf(theHandler, theSectionHead),
  inThePostOf(theSectionHead, theWelfareHead),
  inThePostOf(thePromoter, theWelfareHead),
  theRecordsManager,
  inThePostOf(theSectionHead, theRecordsManager),
  theVoices,
  anotherProcess,
];

interface Attempt {
  readonly type: VoiceFactType;
  /** Undefined: whoever usually does it. */
  readonly by: Actor | undefined;
  readonly daysLater: number;
  readonly dice: number;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  type: fc.constantFrom(...VOICE_FACT_TYPES),
  by: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined }),
  daysLater: fc.nat(2),
  dice: fc.nat(11),
});

const BEGINNINGS = [deeds.received(), deeds.receivedAnonymously(), deeds.receivedWithoutWish()];

/** The head, or the department's where the head ever drafted: as the server resolves it. */
function deciderOf(voice: VoiceState | undefined, by: Actor | undefined): string {
  const drafter = by !== undefined && isPerson(by) ? by.person : undefined;
  const drafters = [...(voice?.drafters ?? []), drafter];
  return drafters.includes(theSectionHead.person) ? theDepartmentHead.post : theSectionHead.post;
}

function deedOf({ voice, today }: VoiceStory, { type, by, dice }: Attempt): VoiceDeed {
  const found = { cityDay: today, decider: deciderOf(voice, by) };
  const usual: Readonly<Record<VoiceFactType, VoiceDeed>> = {
    VoiceReceived: deeds.received(),
    VoiceNumbered: deeds.numbered(),
    VoiceTransferred: deeds.transferred(),
    VoiceAcknowledged: deeds.acknowledged(),
    InterimReplySent: deeds.interimReplySent({ newDueOn: plusDays(today, dice * 5) }),
    ReplyDrafted: deeds.replyDrafted({ found }),
    ReplyDecided: deeds.replyDecided(),
    ReplySent: deeds.replySent({ on: plusDays(today, -(dice % 3)) }),
    NoReplyDecided: deeds.noReplyDecided(),
    VoiceSettled: deeds.settled({
      settledAs: SETTLED_AS[dice % 3],
      ...(dice % 2 === 0 && { reason: sealedText('It was said at the counter') }),
    }),
    ReceptionRecorded: deeds.receptionRecorded({ reception: RECEPTIONS[dice % 3] }),
    SecondLookAssigned: deeds.secondLookAssigned(),
    SecondLookDecided: deeds.secondLookDecided(),
    ErasureProposed: deeds.erasureProposed({ erases: { upTo: dice } }),
    ErasureDecided: deeds.erasureDecided(),
    ErasureRefused: deeds.erasureRefused(),
    CaseLinked: deeds.caseLinked({ case: `00000000-0000-8000-8000-00000000000${dice % 4}` }),
  };
  const deed = usual[type];
  if (by === undefined) return deed;
  return { type, data: (moment) => ({ ...deed.data(moment), by }) as never };
}

describe('whatever anyone tries with a voice', () => {
  const met = new Set<string>();
  const histories: VoiceStory[] = [];

  function tried(story: VoiceStory, next: Attempt): VoiceStory {
    const on = story.on(plusDays(story.today, next.daysLater));
    const outcome = on.when(deedOf(on, next));
    met.add(outcome.judgement.verdict);
    judgesAsWasTold(on, outcome);
    if (outcome.judgement.verdict !== 'accepted') return on;
    const after = outcome.thenAccepted();
    if (after.voice === undefined) throw new Error('An accepted fact led nowhere');
    met.add(outcome.fact.type).add(`in ${after.voice.standing}`);
    dutiesStayApart(on, outcome);
    answersOnce(on, after.voice, outcome);
    return after;
  }

  it(
    'it judges as it told, keeps duties apart, answers once, replays alike and remembers no text',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...BEGINNINGS),
          fc.array(attempt, { minLength: 40, maxLength: 120, size: 'max' }),
          (beginning, attempts) => {
            const end = attempts.reduce(tried, givenVoice(beginning));
            expect(replayed(end)).toEqual(end.voice);
            expect(JSON.stringify(end.voice)).not.toContain('"iv"');
            histories.push(end);
          },
        ),
        { numRuns: WALKS, seed: SEED },
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );

  // Attempts that never get anywhere show nothing.
  itComes('comes to every standing, brings about every fact, and is refused in every way', () => {
    // Received is where each walk begins.
    const standings = VOICE_STANDINGS.filter((standing) => standing !== 'received');
    expect(standings.filter((standing) => !met.has(`in ${standing}`))).toEqual([]);
    const facts = VOICE_FACT_TYPES.filter((type) => type !== 'VoiceReceived');
    expect(facts.filter((type) => !met.has(type))).toEqual([]);
    expect([...met]).toEqual(
      expect.arrayContaining([
        'not-possible-in-this-state',
        'refused-by-who',
        'refused-by-what',
        'accepted',
      ]),
    );
  });

  it('is the same voice when it is replayed after every rule has become a No', () => {
    const spies = Object.values(voiceRules).map((rule) =>
      jest.spyOn(rule, 'allows').mockImplementation(() => {
        throw new Error('A replay asked a rule');
      }),
    );
    for (const history of histories) expect(replayed(history)).toEqual(history.voice);
    for (const spy of spies) spy.mockRestore();
  });
});
