import { Help, type HelpConfiguration } from 'commander';
import type { Language } from '../platform/language';
import { helpTexts } from './texts/help';

/** Commander's own words in a help, in a language. What it calls an argument stays: it is typed so nowhere. */
export function helpIn(language: Language): HelpConfiguration {
  const plain = new Help();
  const worded = (text: string): string =>
    helpTexts.wordsOfCommander.reduce(
      (told, { word, said }) => told.replaceAll(word, said[language]),
      text,
    );
  return {
    styleTitle: (title) => helpTexts.titles[title]?.[language] ?? title,
    commandUsage: (command) => worded(plain.commandUsage(command)),
    subcommandTerm: (command) => worded(plain.subcommandTerm(command)),
    optionDescription: (option) => worded(plain.optionDescription(option)),
    argumentDescription: (argument) => worded(plain.argumentDescription(argument)),
  };
}
