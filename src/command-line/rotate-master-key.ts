import { decodeKey } from '../platform/environment';
import { NoRuleset } from '../rulesets/rulesets';
import { MasterKey, MissingMasterKey } from '../sealed-texts/master-key';
import { keyStoreExists } from '../sealed-texts/open-key-store';
import { rotateMasterKey } from '../sealed-texts/rotate-master-key';
import { alone } from './alone';
import { CommandFailure } from './command-failure';
import { configOf, type CommandContext } from './command-context';
import { withDatabases } from './databases';
import type { Ending } from './exit-codes';
import { readSecret } from './secret-input';
import { keyTexts } from './texts/keys';

/** Changes the master key. The new one comes from the operator, who keeps it before it counts. */
export async function rotateMasterKeyCommand(
  context: CommandContext,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const config = configOf(context);
  const { terminal, surroundings } = context;
  const rotated = await withDatabases(context, config, async (target) => {
    const exists = await keyStoreExists(target);
    if (config.masterKey === undefined) throw new MissingMasterKey(exists);
    if (!exists) throw new NoRuleset();
    const from = new MasterKey(config.masterKey);
    const to = await newKey(context, from);
    const { random } = surroundings;
    const progress = terminal.progress(keyTexts.progress);
    const onProgress = (keys: number, total: number) => {
      progress.show(keys, total);
    };
    // No server may have read the old key; one on EventStoreDB that was forgotten stops when it notices.
    const done = await alone(config, () =>
      rotateMasterKey({ target, from, to, random, onProgress }),
    );
    progress.end();
    return done;
  });
  if (options.json === true) terminal.printJson(rotated);
  else
    terminal.print(
      terminal.say(rotated.changed ? keyTexts.rotated(rotated.keys) : keyTexts.alreadyRotated),
    );
  if (rotated.broken > 0) terminal.note(keyTexts.broken(rotated.broken));
  if (!rotated.scrubbed) terminal.note(keyTexts.notScrubbed);
  return rotated.scrubbed ? 'ok' : 'unavailable';
}

async function newKey(context: CommandContext, from: MasterKey): Promise<MasterKey> {
  const bytes = decodeKey((await readSecret(context, keyTexts)).trim());
  if (bytes === undefined) throw new CommandFailure('inputRefused', keyTexts.noKey);
  const to = new MasterKey(bytes);
  if (to.check === from.check) throw new CommandFailure('inputRefused', keyTexts.sameKey);
  return to;
}
