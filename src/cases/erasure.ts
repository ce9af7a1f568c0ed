import type { Erases, ProposedErasure } from '../../state-machines/erasure';
import type { RecordedEvent } from '../event-store/event-store';
import type { Text } from '../platform/language';
import { Problem } from '../platform/problem';
import { sealedTextsIn } from '../sealed-texts/fact-data';
import type { ProposeErasureBody } from './requests/erasure-body';

/** The events of one stream, oldest first, and its last revision. */
interface Recorded {
  readonly events: readonly Pick<RecordedEvent, 'revision' | 'data'>[];
  readonly head: number;
}

/**
 * What somebody proposes to erase. Throws `invalid-request` where it is neither single texts nor
 * everything, and where a fact has no such text.
 */
export function toBeErased(
  { texts, everything }: ProposeErasureBody,
  { events, head }: Recorded,
): Erases {
  if ((texts === undefined) === (everything === undefined)) throw invalid('/texts', ONE_OF_TWO);
  if (texts === undefined) return { upTo: head };
  texts.forEach(({ revision, field }, index) => {
    const data = events.find((event) => event.revision === revision)?.data;
    const isThere = sealedTextsIn(data).some(({ pointer }) => pointer === field);
    if (!isThere) throw invalid(`/texts/${index}/field`, NO_SUCH_TEXT);
  });
  return { texts: texts.map(({ revision, field }) => ({ revision, field })) };
}

/** What a decision says that is on the proposal as it stands. */
export function asProposed(proposed: ProposedErasure | undefined) {
  if (proposed === undefined) throw new Error('A rule let nothing be decided on');
  const { erases, ground } = proposed;
  return { erases, ground };
}

const invalid = (pointer: string, message: Text): Problem =>
  new Problem('invalid-request', { errors: [{ pointer, messages: [message] }] });

const ONE_OF_TWO = {
  ja: '消去する文章（texts）か、これまでのすべて（everything）の、どちらか一つを指定してください。',
  en: 'Name either the texts, or everything so far; one of the two.',
};
const NO_SUCH_TEXT = {
  ja: 'その記録に、この項目の文章はありません。',
  en: 'That fact has no such text.',
};
