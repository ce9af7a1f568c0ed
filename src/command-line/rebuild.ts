import { configOf, type CommandContext } from './command-context';
import type { Ending } from './exit-codes';
import { withInstallation } from './opened';
import { rebuildTexts } from './texts/rebuild';

/** Builds the read models anew from the log. The embedded log must not be in use by a server. */
export async function rebuild(
  context: CommandContext,
  options: { readonly json?: boolean; readonly setAside?: boolean },
): Promise<Ending> {
  const { terminal } = context;
  const progress = terminal.progress(rebuildTexts.progress);
  const status = await withInstallation(
    context,
    configOf(context),
    async ({ readModels }) => {
      terminal.note(rebuildTexts.building);
      await readModels.rebuild({ setAside: options.setAside === true });
      progress.end();
      return readModels.status;
    },
    ({ events }) => {
      progress.show(events);
    },
  );
  const { generation, position, recordedAt } = status;
  if (options.json === true) terminal.printJson({ generation, position, recordedAt });
  else terminal.print(terminal.say(rebuildTexts.rebuilt(generation, position)));
  return 'ok';
}
