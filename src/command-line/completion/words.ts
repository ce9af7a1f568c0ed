import type { Argument, Command, Option } from 'commander';

/** What may stand after a word: one of these, a file or a folder, or something that nobody can guess. */
export type Value = readonly string[] | 'file' | 'unknown';

export interface OptionWords {
  /** `--lang`; with the short one before it where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Missing where it takes none. */
  readonly value?: Value;
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** Of its first argument; missing where it has none. */
  readonly argument?: Value;
}

/** All that can be typed after `zesei`, from the program itself. */
export interface ProgramWords {
  readonly options: readonly OptionWords[];
  readonly commands: readonly CommandWords[];
}

export function wordsOf(program: Command): ProgramWords {
  return {
    options: optionsOf(program),
    commands: program.commands.map((command) => {
      const [first] = command.registeredArguments;
      return {
        name: command.name(),
        description: command.description(),
        options: optionsOf(command),
        ...(first !== undefined && { argument: valueOf(first, first.name()) }),
      };
    }),
  };
}

const optionsOf = (command: Command): OptionWords[] =>
  command.createHelp().visibleOptions(command).map(optionWords);

function optionWords(option: Option): OptionWords {
  const { short, long, description } = option;
  const flags = [short, long].filter((flag) => flag !== undefined);
  const placeholder = /[<[](.+)[>\]]/.exec(option.flags)?.[1];
  return {
    flags,
    description,
    ...(placeholder !== undefined && { value: valueOf(option, placeholder) }),
  };
}

/** What arguments and options that name a place on the disk are called. */
const PLACES = ['file', 'folder', 'from', 'to'];

function valueOf({ argChoices }: Pick<Argument | Option, 'argChoices'>, called: string): Value {
  if (argChoices !== undefined) return argChoices;
  return PLACES.includes(called) ? 'file' : 'unknown';
}
