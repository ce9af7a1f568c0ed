/** What rules say to something new, by their names, in the order in which they are told. */
type Verdicts<Rule extends string> = Readonly<Partial<Record<Rule, boolean>>>;

/** The rules that say no; none: it may happen. */
export const denied = <Rule extends string>(verdicts: Verdicts<Rule>): readonly Rule[] =>
  (Object.keys(verdicts) as Rule[]).filter((rule) => verdicts[rule] === false);
