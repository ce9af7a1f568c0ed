import type { StepKind } from '../../../state-machines/case/facts/plan';
import { actsLater } from './acts-once';

// 窓口 is held by one person and 統括 by the same; 二人 by two, one of them the same again; nobody is in 空席.
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  madoguchi: ['one'],
  tokatsu: ['one'],
  futari: ['one', 'two'],
  hitori: ['three'],
  kuseki: [],
};
const heldBy = (post: string) => HOLDERS[post] ?? [];

/** Whether the first step is passed over, for what the later one is. */
const isPassedOver = (first: [StepKind, string?], later: [StepKind, string?]): boolean =>
  actsLater(
    [first, later].map(([kind, post]) => ({ kind, post })),
    0,
    heldBy,
  );

describe('one person in two posts 兼務', () => {
  it.each<[string, [StepKind, string?], [StepKind, string?]]>([
    ['endorses and decides', ['endorse', 'madoguchi'], ['decide', 'tokatsu']],
    ['is consulted and decides', ['consult', 'madoguchi'], ['decide', 'tokatsu']],
    ['is consulted and decides in one post', ['consult', 'madoguchi'], ['decide', 'madoguchi']],
    ['endorses and is consulted', ['endorse', 'madoguchi'], ['consult', 'tokatsu']],
    ['endorses, and shares the deciding post', ['endorse', 'madoguchi'], ['decide', 'futari']],
  ])('acts once, at the higher, who %s', (_what, first, later) => {
    expect(isPassedOver(first, later)).toBe(true);
  });

  it.each<[string, [StepKind, string?], [StepKind, string?]]>([
    ['another holds the later post', ['consult', 'madoguchi'], ['decide', 'hitori']],
    ['a second holder can take the step', ['consult', 'futari'], ['decide', 'tokatsu']],
    ['the post is vacant', ['endorse', 'kuseki'], ['decide', 'tokatsu']],
    ['there is no such post', ['consult'], ['decide', 'tokatsu']],
    ['the later step is only read', ['consult', 'madoguchi'], ['circulate', 'tokatsu']],
    ['it is the decision', ['decide', 'madoguchi'], ['circulate', 'tokatsu']],
  ])('is not passed over where %s', (_why, first, later) => {
    expect(isPassedOver(first, later)).toBe(false);
  });
});
