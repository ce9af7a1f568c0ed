import type { OrganisationFactData } from '../facts';
import type { OrganisationState } from '../fold';
import { overlap } from './periods';

/** What a holding of a post is held to. */
export function holdingVerdicts(
  { posts, holdings }: OrganisationState,
  holding: OrganisationFactData<'PostHeld'>,
) {
  const post = posts.get(holding.post);
  if (!post) return { postIsThere: false };
  const meanwhile = holdings.filter(
    (other) => other.post === holding.post && overlap(other, { until: undefined, ...holding }),
  );
  return {
    beginsNotBeforeWhatItBelongsTo: post.from <= holding.from,
    endsNotBeforeItBegins: holding.until === undefined || holding.from <= holding.until,
    postIsFree:
      post.kind === 'member'
        ? !meanwhile.some(({ person }) => person === holding.person)
        : meanwhile.length === 0,
  };
}
