import type { StepKind } from '../../../state-machines/case/facts/plan';

interface Step {
  readonly kind: StepKind;
  readonly post?: string | undefined;
}

/**
 * 兼務: whether the only one who holds the post of an endorsement or a consultation also takes a later
 * step of the route. One person acts once, at the higher.
 */
export function actsLater(
  route: readonly Step[],
  index: number,
  holdersOf: (post: string) => readonly string[],
): boolean {
  const step = route[index];
  if ((step?.kind !== 'endorse' && step?.kind !== 'consult') || step.post === undefined)
    return false;
  const [holder, ...others] = holdersOf(step.post);
  return (
    holder !== undefined &&
    others.length === 0 &&
    route
      .slice(index + 1)
      .some(
        ({ kind, post }) =>
          kind !== 'circulate' && post !== undefined && holdersOf(post).includes(holder),
      )
  );
}
