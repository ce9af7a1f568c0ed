import { streamHeadsFrom, type StreamHeads } from '../history/verify/heads';
import { ENDS_TEXTS } from '../history/verify/finding-texts';
import { verifyLog, type Verification } from '../history/verify/verify';
import type { Config } from '../platform/config';
import { databaseExists } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import { Generation } from '../read-models/generation';
import { currentGeneration } from '../read-models/generations';
import { PROJECTIONS_VERSION } from '../read-models/schema';
import { streamHeads } from '../read-models/stream-heads/queries';
import { configOf, type CommandContext } from './command-context';
import { withDatabases, withOwnDatabase } from './databases';
import type { Ending } from './exit-codes';
import { withReadOnlyLog } from './read-only-log';
import type { Terminal } from './terminal';
import { verifyTexts } from './texts/verify';

/** Checks the whole log, also beside a running server, and says what was found. */
export async function verify(
  context: CommandContext,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const { terminal, surroundings } = context;
  const config = configOf(context);
  // Before the log is read, so that the log can only be further on.
  const heads = await recordedHeads(context, config);
  const progress = terminal.progress(verifyTexts.progress);
  const verification = await withReadOnlyLog(config, surroundings.random, ({ readRaw }) =>
    verifyLog(readRaw(), heads, (events) => {
      progress.show(events);
    }),
  ).finally(() => {
    progress.end();
  });
  if (options.json === true) terminal.printJson(localised(terminal, verification));
  else printVerification(terminal, verification);
  return verification.ok ? 'ok' : 'findings';
}

/** What the read models remember as the ends of the streams; `unknown` where there are none. */
async function recordedHeads(
  context: CommandContext,
  config: Config,
): Promise<StreamHeads | 'unknown'> {
  return withDatabases(context, config, async (target) => {
    if (!(await databaseExists(target, 'own'))) return 'unknown';
    return withOwnDatabase(target, async (own) => {
      const current = await currentGeneration(own);
      if (current?.version !== PROJECTIONS_VERSION) return 'unknown';
      if (!(await databaseExists(target, readModelsDatabase(current.generation)))) return 'unknown';
      const generation = await Generation.open(target, current.generation);
      try {
        return await generation.read((database) => streamHeadsFrom(streamHeads(database)));
      } finally {
        await generation.close();
      }
    });
  });
}

const localised = (terminal: Terminal, verification: Verification): unknown => ({
  ...verification,
  findings: verification.findings.map((finding) => ({
    ...finding,
    text: terminal.say(finding.text),
  })),
});

/** Prints what a verification has shown. */
export function printVerification(terminal: Terminal, verification: Verification): void {
  const { ok, events, streams, findings, findingsTotal, heads, headDigest } = verification;
  terminal.print(terminal.say(verifyTexts.read(events, streams)));
  for (const { text } of findings) terminal.print(`  ✗ ${terminal.say(text)}`);
  const untold = findingsTotal - findings.length;
  if (untold > 0) terminal.print(`  ${terminal.say(verifyTexts.more(untold))}`);
  terminal.print(terminal.say(ok ? verifyTexts.holds : verifyTexts.broken(findingsTotal)));
  terminal.print(terminal.say(ENDS_TEXTS[heads]));
  terminal.print(`${terminal.say(verifyTexts.headDigest)} ${headDigest}`);
}
