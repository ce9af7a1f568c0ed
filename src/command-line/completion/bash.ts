import type { OptionWords, ProgramWords, Value } from './words';

/** The completion for bash, from 3.2 on. */
export function bashCompletion({ options, commands }: ProgramWords): string {
  const cases = commands.map(({ name, options: own, argument }) =>
    [
      `    ${name})`,
      ...valueCases(own),
      `      options='${flagsOf(own)}'`,
      ...(argument === undefined ? [`      values=''`] : [`      ${assigned(argument)}`]),
      '      ;;',
    ].join('\n'),
  );
  return `# zesei completion bash
_zesei() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command='' options values
  [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  case "$command" in
    '')
      options='${flagsOf(options)}'
      values='${commands.map(({ name }) => name).join(' ')}'
      ;;
${cases.join('\n')}
    *) return ;;
  esac
  case "$current" in
    -*) values="$options" ;;
  esac
  # Where nothing is answered, readline completes the names of files.
  [ "$values" = '<file>' ] && return
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$values" -- "$current"))
}
complete -o default -F _zesei zesei
`;
}

const flagsOf = (options: readonly OptionWords[]): string =>
  options.flatMap(({ flags }) => flags).join(' ');

const assigned = (value: Value): string =>
  value === 'file' ? `values='<file>'` : `values='${value === 'unknown' ? '' : value.join(' ')}'`;

/** After an option that takes a value, only that value can come. */
function valueCases(options: readonly OptionWords[]): string[] {
  const cases = options.flatMap(({ flags, value }) =>
    value === undefined ? [] : [`        ${flags.join('|')}) ${answered(value)} ;;`],
  );
  return cases.length === 0 ? [] : ['      case "$previous" in', ...cases, '      esac'];
}

const answered = (value: Value): string =>
  value === 'file'
    ? 'return'
    : `compopt +o default 2>/dev/null; COMPREPLY=($(compgen -W '${value === 'unknown' ? '' : value.join(' ')}' -- "$current")); return`;
