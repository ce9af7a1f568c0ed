/**
 * How many random walks, and from which seed: `ZESEI_WALKS=5000 npx jest city-walks` walks further;
 * `ZESEI_SEED` walks elsewhere.
 */
export function walkSettings(usual: { readonly walks: number; readonly seed: number }) {
  const walks = Number(process.env.ZESEI_WALKS ?? usual.walks);
  return {
    walks,
    seed: Number(process.env.ZESEI_SEED ?? usual.seed),
    /** What the walks have to come to now and then, to show anything; fewer than usual promise none of it. */
    itComes: walks < usual.walks ? it.skip : it,
  };
}
