import {
  received,
  receivedAnonymously,
  replyDrafted,
  replyDecided,
  replySent,
  dissatisfied,
  secondLookAssigned,
  secondLookDecided,
} from './voice-deeds';
import { givenVoice } from './voice-story';

// Voices that have come so far. Told anew each time: a story is quick, and never shared.

export const there = () => givenVoice(received());
export const nameless = () => givenVoice(receivedAnonymously());
export const drafted = () => givenVoice(received(), replyDrafted());
export const decided = () => drafted().after(replyDecided());
export const replied = () => decided().after(replySent());
export const unhappy = () => replied().after(dissatisfied());
export const lookingAgain = () => unhappy().after(secondLookAssigned());
export const lookedAgain = () => lookingAgain().after(secondLookDecided());
