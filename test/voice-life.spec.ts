import { ENDED_STANDINGS, VOICE_STANDINGS } from '../state-machines/voice/state';
import {
  anotherSection,
  theAdministrator,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  theSecretariatHead,
  theSectionHead,
} from './case-stories/cast';
import {
  received,
  acknowledged,
  replyDrafted,
  interimReplySent,
  replyDecided,
  replySent,
  noReplyDecided,
  settled,
  dissatisfied,
  receptionRecorded,
  secondLookAssigned,
  secondLookDecided,
  transferred,
} from './voice-stories/voice-deeds';
import {
  there,
  nameless,
  drafted,
  decided,
  replied,
  unhappy,
  lookingAgain,
  lookedAgain,
} from './voice-stories/voice-places';
import { FIRST_DAY, givenVoice, type VoiceStory } from './voice-stories/voice-story';

const toThePensionSection = {
  toUnit: 'pension-section',
  found: { cityDay: FIRST_DAY, toUnitPath: anotherSection },
};

describe('a voice', () => {
  it('goes from receipt to the reply', () => {
    there()
      .when(acknowledged())
      .thenStands('acknowledged')
      .when(replyDrafted())
      .thenStands('drafted')
      .when(replyDecided())
      .thenStands('decided')
      .when(replySent())
      .thenStands('replied');
  });

  it('is looked at once more, and only once', () => {
    const again = unhappy()
      .when(secondLookAssigned())
      .thenStands('lookingAgain')
      .when(secondLookDecided())
      .thenStands('lookedAgain')
      .when(replySent())
      .thenStands('repliedAgain')
      .when(dissatisfied())
      .thenStands('repliedAgain');
    again.when(secondLookAssigned()).thenNotPossible();
  });

  it('is not sent a reply that was not decided on, nor one that was drafted anew since', () => {
    drafted().when(replySent()).thenNotPossible();
    decided().after(replyDrafted()).when(replySent()).thenNotPossible();
  });

  it('is drafted anew by the section to which it goes, and its due day stays', () => {
    const story = decided().when(transferred()).thenStands('received');
    expect(story.voice).toMatchObject({ dueOn: '2026-04-20', draft: undefined });
    story.when(replySent()).thenNotPossible();
    drafted().after(interimReplySent()).when(transferred()).thenStands('acknowledged');
    lookedAgain()
      .when(transferred({ by: theSecretariatHead, ...toThePensionSection }))
      .thenStands('lookedAgain')
      .when(replySent({ by: theNeighbour }))
      .thenStands('repliedAgain');
  });

  it('is neither settled, nor refused a reply, nor transferred once it was answered', () => {
    for (const deed of [settled(), noReplyDecided(), replyDrafted(), transferred()])
      replied().when(deed).thenNotPossible();
  });

  it('counts as acknowledged once an interim reply was sent, and moves the due day, not the first', () => {
    const story = there().when(interimReplySent()).thenStands('acknowledged');
    expect(story.voice).toMatchObject({ dueOn: '2026-05-11', firstDueOn: '2026-04-20' });
    drafted().when(interimReplySent()).thenStands('drafted');
  });

  it('has its reception in the end only where it is settled or answered', () => {
    for (const story of [there(), drafted(), decided()])
      story.when(receptionRecorded()).thenNotPossible();
  });

  it('offers a person what the rules permit, and nothing to those who have no part in it', () => {
    expect(drafted().mayBeDoneBy(theSectionHead)).toEqual([
      'VoiceTransferred',
      'InterimReplySent',
      'ReplyDrafted',
      'ReplyDecided',
      'NoReplyDecided',
      'VoiceSettled',
      'CaseLinked',
      'ErasureProposed',
    ]);
    expect(drafted().mayBeDoneBy(theHandler)).not.toContain('ReplyDecided');
    for (const stranger of [theAdministrator, theNeighboursHead, theNeighbour])
      expect(drafted().mayBeDoneBy(stranger)).toEqual([]);
  });

  it('is not there before it is received, and is received once', () => {
    givenVoice().when(acknowledged()).thenNotPossible();
    there().when(received()).thenNotPossible();
  });

  it('can be brought to an end wherever it stands', () => {
    const ways: Record<string, VoiceStory> = {};
    for (const story of [there(), there().after(acknowledged()), drafted(), decided(), replied()])
      ways[story.voice?.standing ?? ''] = story;
    for (const story of [unhappy(), lookingAgain(), lookedAgain()])
      ways[story.voice?.standing ?? ''] = story;
    const ended = [
      there().after(noReplyDecided()),
      nameless().after(settled()),
      replied(),
      lookedAgain().after(replySent()),
    ];
    for (const story of ended) ways[story.voice?.standing ?? ''] = story;
    expect(Object.keys(ways).sort()).toEqual([...VOICE_STANDINGS].sort());
    expect(ended.map(({ voice }) => voice?.standing).sort()).toEqual([...ENDED_STANDINGS].sort());
  });
});
