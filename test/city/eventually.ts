const MOST_TRIES = 2_000;

/** What a process brings about soon: asks again until there is an answer. Throws if none comes. */
export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`There never was ${what}`);
}
