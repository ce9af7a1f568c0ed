/**
 * A function that works its answer out once for each object, as long as the object lives. The state
 * after one fact is the state before the next, so each would be looked at twice.
 */
export function oncePer<Key extends object, Answer>(
  workOut: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there.answer;
    const answer = workOut(key);
    known.set(key, { answer });
    return answer;
  };
}
