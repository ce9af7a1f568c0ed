import type { CommandWords, OptionWords, ProgramWords, Value } from './words';

/** The completion for zsh: a file `_zesei` in a folder of `fpath`, or sourced after `compinit`. */
export function zshCompletion({ options, commands }: ProgramWords): string {
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`,
  );
  return `#compdef zesei
# zesei completion zsh
_zesei() {
  local state
  local -a commands
  commands=(
${described.join('\n')}
  )
  _arguments -C ${options.flatMap(optionSpecs).join(' ')} '1: :->command' '*:: :->words'
  case "$state" in
    command) _describe -t commands 'zesei' commands ;;
    words)
      case "$words[1]" in
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}
if [ "$funcstack[1]" = '_zesei' ]; then _zesei "$@"; else compdef _zesei zesei; fi
`;
}

const commandCase = ({ name, options, argument }: CommandWords): string => {
  const specs = options.flatMap(optionSpecs);
  if (argument !== undefined) specs.push(quoted(`1: :${actionOf(argument)}`));
  return `        ${name}) _arguments ${specs.join(' ')} ;;`;
};

const optionSpecs = ({ flags, description, value }: OptionWords): string[] =>
  flags.map((flag) => {
    const takes = value === undefined ? '' : `: :${actionOf(value)}`;
    return quoted(`${flag}[${description.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]${takes}`);
  });

const actionOf = (value: Value): string =>
  value === 'file' ? '_files' : value === 'unknown' ? ' ' : `(${value.join(' ')})`;

/** In single quotes, as shells of the Bourne family take them. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
