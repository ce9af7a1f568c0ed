import type { CommandWords, OptionWords, ProgramWords, Value } from './words';

/** The completion for fish. */
export function fishCompletion({ options, commands }: ProgramWords): string {
  return [
    '# zesei completion fish',
    'complete -c zesei -f',
    ...options.map((option) => `complete -c zesei -n __fish_use_subcommand ${optionOf(option)}`),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

function commandLines({ name, description, options, argument }: CommandWords): string[] {
  const seen = `-n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c zesei -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...options.map((option) => `complete -c zesei ${seen} ${optionOf(option)}`),
    ...(argument === undefined || argument === 'unknown'
      ? []
      : [`complete -c zesei ${seen} ${valuesOf(argument)}`]),
  ];
}

const optionOf = ({ flags, description, value }: OptionWords): string =>
  [
    ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
    ...(value === undefined ? [] : [value === 'file' ? '-r -F' : `-x ${valuesOf(value)}`.trim()]),
    `-d ${quoted(description)}`,
  ].join(' ');

const valuesOf = (value: Value): string =>
  value === 'file' ? '-F' : value === 'unknown' ? '' : `-a '${value.join(' ')}'`;

/** fish has two escapes in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
