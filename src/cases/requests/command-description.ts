/** A rule as the description of a command tells it. */
export interface ToldRule {
  readonly name: string;
  /** Asked about the person: refused with 403. Asked about the content: with 422. */
  readonly kind: 'who' | 'what';
  readonly text: string;
}

const SIGNED = 'signsWhatStandsNow';
const HOW_TO_SIGN =
  ' It is signed ✎: `signs` repeats what was shown for it, and the password has to be given shortly before.';

/** What OpenAPI says of a command: the fact that it records, and the rules that may refuse it. */
export function commandDescription(fact: string, rules: readonly ToldRule[]): string {
  const isSigned = rules.some(({ name }) => name === SIGNED);
  const chapters = [
    `Records \`${fact}\`.${isSigned ? HOW_TO_SIGN : ''}`,
    told('Who may is told by these rules, of which a 403 names those that said no:', rules, 'who'),
    told('What is sent is held to these, of which a 422 names those that said no:', rules, 'what'),
  ];
  return chapters.filter((chapter) => chapter !== '').join('\n\n');
}

function told(heading: string, rules: readonly ToldRule[], asked: ToldRule['kind']): string {
  const lines = rules
    .filter(({ kind }) => kind === asked)
    .map(({ name, text }) => `- \`${name}\`: ${text}`);
  return lines.length === 0 ? '' : [heading, '', ...lines].join('\n');
}

/** The fact that a command of the API brings about. */
export function factOfCommand(
  commands: Readonly<Record<string, string | undefined>>,
  command: string,
): string {
  const found = Object.entries(commands).find(([, one]) => one === command);
  if (found === undefined) throw new Error(`No fact is brought about by ${command}`);
  return found[0];
}
