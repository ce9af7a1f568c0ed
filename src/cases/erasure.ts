import type { Erases, ProposedErasure } from '../../state-machines/erasure';
import type { RecordedEvent } from '../event-store/event-store';
import { wrongField } from '../platform/problem';
import { text } from './pipeline/draft';
import type { ProposeErasureBody } from './requests/erasure-body';
import { requireText } from './required-text';

/** A case or a voice as recorded: the facts of one stream, and its last revision. */
interface Recorded {
  readonly facts: readonly { readonly event: Pick<RecordedEvent, 'revision' | 'data'> }[];
  readonly head: { readonly revision: number };
}

/**
 * What somebody proposes to erase, and why. Throws `invalid-request` where it is neither single texts
 * nor everything, and where a fact has no such text.
 */
export const erasureProposed = (body: ProposeErasureBody, recorded: Recorded) => ({
  erases: toBeErased(body, recorded),
  ground: body.ground,
  reason: text(body.reason),
});

function toBeErased({ texts, everything }: ProposeErasureBody, { facts, head }: Recorded): Erases {
  if ((texts === undefined) === (everything === undefined)) throw wrongField('/texts', ONE_OF_TWO);
  if (texts === undefined) return { upTo: head.revision };
  texts.forEach(({ revision, field }, index) => {
    const data = facts.find(({ event }) => event.revision === revision)?.event.data;
    requireText(data, field, `/texts/${index}/field`);
  });
  return { texts: texts.map(({ revision, field }) => ({ revision, field })) };
}

/** What a decision says that is on the proposal as it stands. */
export function asProposed(proposed: ProposedErasure | undefined) {
  if (proposed === undefined) throw new Error('A rule let nothing be decided on');
  const { erases, ground } = proposed;
  return { erases, ground };
}

const ONE_OF_TWO = {
  ja: '消去する文章（texts）か、これまでのすべて（everything）の、どちらか一つを指定してください。',
  en: 'Name either the texts, or everything so far; one of the two.',
};
