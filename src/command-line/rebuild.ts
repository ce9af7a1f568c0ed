import { configOf, type CommandContext } from './command-context';
import type { Ending } from './exit-codes';
import { interruptible } from './interruptible';
import { withInstallation } from './opened';
import { eventsIn } from './read-only-log';
import { rebuildTexts } from './texts/rebuild';

/** Builds the read models anew from the log. The embedded log must not be in use by a server. */
export const rebuild = (context: CommandContext, options: RebuildOptions): Promise<Ending> =>
  interruptible(
    context,
    () => build(context, options),
    () => rebuildTexts.interrupted,
  );

export interface RebuildOptions {
  readonly json?: boolean;
  readonly setAside?: boolean;
}

async function build(context: CommandContext, options: RebuildOptions): Promise<Ending> {
  const { terminal } = context;
  const config = configOf(context);
  const progress = terminal.progress(rebuildTexts.progress);
  let total: number | undefined;
  const status = await withInstallation(
    context,
    config,
    async ({ readModels }) => {
      terminal.note(rebuildTexts.building);
      total ??= eventsIn(config);
      progress.show(0, total);
      await readModels.rebuild({ setAside: options.setAside === true });
      progress.end();
      return readModels.status;
    },
    ({ events }) => {
      // Where there were no lists at all, they are built before the work begins.
      total ??= eventsIn(config);
      progress.show(events, total);
    },
  ).finally(() => {
    progress.end();
  });
  const { generation, position, recordedAt } = status;
  if (options.json === true) terminal.printJson({ generation, position, recordedAt });
  else terminal.print(terminal.say(rebuildTexts.rebuilt(generation, position)));
  return 'ok';
}
