import { acceptMissingKeys } from '../erasure/keep-keys';
import { configOf, type CommandContext } from './command-context';
import { withDatabases, withKeyStore } from './databases';
import type { Ending } from './exit-codes';
import { withReadOnlyLog } from './read-only-log';
import { doctorTexts } from './texts/doctor';
import { keyTexts } from './texts/keys';

/** Lets the server start without keys that are lost. Their texts stay unreadable, and are shown to be. */
export async function acceptLostKeys(
  context: CommandContext,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const config = configOf(context);
  const { surroundings, terminal } = context;
  const progress = terminal.progress(doctorTexts.progress);
  const lost = await withDatabases(context, config, (target) =>
    withKeyStore(context, config, target, (keyStore) =>
      withReadOnlyLog(config, surroundings.random, ({ store }) =>
        acceptMissingKeys(store, keyStore, (events) => {
          progress.show(events);
        }),
      ),
    ),
  ).finally(() => {
    progress.end();
  });
  if (options.json === true) terminal.printJson(lost);
  else
    terminal.print(
      terminal.say(
        lost.texts === 0
          ? keyTexts.nothingMissing
          : keyTexts.accepted(lost.texts, lost.streams.length),
      ),
    );
  return 'ok';
}
