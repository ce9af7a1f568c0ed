import { OccurrencesImport } from '../reports/import-occurrences';
import { configOf, type CommandContext } from './command-context';
import type { Ending } from './exit-codes';
import { readInputFile } from './input-file';
import { withInstallation } from './opened';
import { importTexts } from './texts/import-occurrences';

/** Takes over the yearly table of former occurrences. */
export async function importOccurrences(
  context: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const text = await readInputFile(file);
  const { terminal } = context;
  const imported = await withInstallation(context, configOf(context), (installation) => {
    const { eventStore, rulesets, parts, identity } = installation;
    const { clock, random } = parts;
    return new OccurrencesImport(eventStore, rulesets, clock, random).importOccurrences(text, {
      commandFor: (cause) => identity.ofProcess(cause),
    });
  });
  if (options.json === true) terminal.printJson(imported);
  else terminal.print(terminal.say(importTexts.imported(imported.years, imported.isNew)));
  return 'ok';
}
