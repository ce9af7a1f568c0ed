import { Argument, Command, CommanderError, Option } from 'commander';
import { isISO8601 } from 'class-validator';
import type { Language, Text } from '../platform/language';
import { RELEASE } from '../platform/release';
import { acceptLostKeys } from './accept-lost-keys';
import { backup } from './backup/backup';
import { restore, type RestoreOptions } from './backup/restore';
import { completion, SHELLS, type Shell } from './completion/completion';
import { CommandFailure } from './command-failure';
import type { CommandContext } from './command-context';
import { demo } from './demo/demo';
import { doctor } from './doctor/doctor';
import { displayWidth } from './display-width';
import type { Ending } from './exit-codes';
import { exitCodes, helpAfter } from './help-after';
import { helpIn } from './help-in';
import { importOccurrences } from './import-occurrences';
import { loadOrganisation } from './load-organisation';
import { rebuild } from './rebuild';
import { replay } from './replay';
import { rotateMasterKeyCommand } from './rotate-master-key';
import { serve } from './serve';
import { setPassword } from './set-password';
import { helpTexts } from './texts/help';
import { replayTexts } from './texts/replay';
import { tour } from './tour/tour-command';
import { verify } from './verify';

/** Told how a command ended. */
export type OnEnd = (ending: Ending) => void;

/** The commands of `zesei`, described in the language of the terminal. */
export function createProgram(context: CommandContext, onEnd: OnEnd): Command {
  const { language } = context.terminal;
  const said = (text: Text): string => text[language];
  const program = new Command('zesei');
  prepare(program, context);
  program
    .description(said(helpTexts.program))
    .version(RELEASE, '--version', said(helpTexts.version))
    .helpCommand(false)
    // Before the command as well as after it.
    .addOption(languageOption(language))
    .addHelpText('after', `\n${exitCodes(language)}\n\n${said(helpTexts.environment)}`);
  const command = (usage: string, description: Text): Command => {
    const added = program.command(usage).description(said(description));
    added.addHelpText('after', helpAfter(added.name(), language));
    added.addOption(languageOption(language));
    return added;
  };
  const json = (added: Command): Command => added.option('--json', said(helpTexts.json));

  command('serve', helpTexts.serve).action(async () => {
    onEnd(await serve(context));
  });
  command('demo', helpTexts.demo)
    .option('--data <folder>', said(helpTexts.demoData), '.zesei-demo')
    .option('--host <address>', said(helpTexts.demoHost))
    .action(async (options: { data: string; host?: string }) => {
      onEnd(await demo(context, options));
    });
  command('tour', helpTexts.tour)
    .option('--event-store <uri>', said(helpTexts.tourEventStore))
    .action(async (options: { eventStore?: string }) => {
      onEnd(await tour(context, options));
    });
  json(command('load-organisation', helpTexts.loadOrganisation))
    .argument('<file>', said(helpTexts.organisationFile))
    .action(async (file: string, options: { json?: boolean }) => {
      onEnd(await loadOrganisation(context, file, options));
    });
  command('set-password', helpTexts.setPassword)
    .argument('<login>', said(helpTexts.login))
    .action(async (login: string) => {
      onEnd(await setPassword(context, login));
    });
  json(command('rotate-master-key', helpTexts.rotateMasterKey)).action(
    async (options: { json?: boolean }) => {
      onEnd(await rotateMasterKeyCommand(context, options));
    },
  );
  json(command('accept-lost-keys', helpTexts.acceptLostKeys)).action(
    async (options: { json?: boolean }) => {
      onEnd(await acceptLostKeys(context, options));
    },
  );
  json(command('import-occurrences', helpTexts.importOccurrences))
    .argument('<file>', said(helpTexts.occurrencesFile))
    .action(async (file: string, options: { json?: boolean }) => {
      onEnd(await importOccurrences(context, file, options));
    });
  json(command('replay', helpTexts.replay))
    .argument('<number>', said(helpTexts.number))
    .option('--at <instant>', said(helpTexts.at), instantFrom)
    .option('--revision <n>', said(helpTexts.revision), revisionFrom)
    .action(async (number: string, options: { at?: Date; revision?: number; json?: boolean }) => {
      onEnd(await replay(context, number, options));
    });
  json(command('verify', helpTexts.verify))
    .argument('[folder]', said(helpTexts.verifiedFolder))
    .action(async (folder: string | undefined, options: { json?: boolean }) => {
      onEnd(await verify(context, folder, options));
    });
  json(command('doctor', helpTexts.doctor)).action(async (options: { json?: boolean }) => {
    onEnd(await doctor(context, options));
  });
  json(command('rebuild', helpTexts.rebuild))
    .option('--set-aside', said(helpTexts.setAside))
    .action(async (options: { json?: boolean; setAside?: boolean }) => {
      onEnd(await rebuild(context, options));
    });
  json(command('backup', helpTexts.backup))
    .argument('<to>', said(helpTexts.backupTo))
    .action(async (to: string, options: { json?: boolean }) => {
      onEnd(await backup(context, to, options));
    });
  json(command('restore', helpTexts.restore))
    .argument('<from>', said(helpTexts.restoreFrom))
    .option('--keys <file>', said(helpTexts.restoreKeys))
    .option('--erased-in <file>', said(helpTexts.restoreErasedIn))
    .action(async (from: string, options: RestoreOptions) => {
      onEnd(await restore(context, from, options));
    });
  command('completion', helpTexts.completion)
    .addArgument(new Argument('<shell>', said(helpTexts.shell)).choices(SHELLS))
    .action((shell: Shell) => {
      onEnd(completion(context, shell, program));
    });
  return program;
}

/** Asked by `commandLanguage` before anything is parsed; here it is only described, and held to its choices. */
const languageOption = (language: Language): Option =>
  new Option('--lang <language>', helpTexts.lang[language]).choices(['ja', 'en']);

/** Commander writes through us, speaks our words and never ends the process; subcommands inherit it. */
function prepare(program: Command, { surroundings, terminal }: CommandContext): void {
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        surroundings.output.write(text);
      },
      writeErr: (text) => {
        surroundings.errors.write(text);
      },
      // Mistakes are told once, in words of ours, by whoever catches them.
      outputError: () => undefined,
    })
    .configureHelp({
      displayWidth,
      ...helpIn(terminal.language),
    })
    .helpOption('-h, --help', helpTexts.help[terminal.language]);
}

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:\d{2})$/;

function instantFrom(typed: string): Date {
  if (!WITH_OFFSET.test(typed) || !isISO8601(typed, { strict: true }))
    throw new CommandFailure('usage', replayTexts.wrongInstant(typed));
  return new Date(typed);
}

function revisionFrom(typed: string): number {
  if (!/^\d{1,9}$/.test(typed)) throw new CommandFailure('usage', replayTexts.wrongRevision(typed));
  return Number(typed);
}

/** Help and version were asked for and shown: that is no mistake. */
export const wasShown = (error: unknown): boolean =>
  error instanceof CommanderError && error.exitCode === 0;
