#!/usr/bin/env node
import { commandLanguage } from './command-line/command-language';
import { runCommandLine } from './command-line/run';
import { systemClock } from './platform/clock';
import { systemRandom } from './platform/random';
import { exitCodeOf } from './command-line/exit-codes';
import { interruptionOf, untilSignalled } from './command-line/signals';
import { watchOutput } from './command-line/watch-output';

const words = process.argv.slice(2);
const output = watchOutput(process, commandLanguage(words, process.env));

void runCommandLine(words, {
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  clock: systemClock,
  random: systemRandom,
  untilAskedToEnd: () => untilSignalled(process),
  interruption: () => interruptionOf(process),
  goOnWithoutOutput: () => {
    output.goOnWithoutOutput();
  },
  atEnd: (work) => process.once('exit', work),
}).then((exitCode) => {
  process.exitCode = exitCode;
  // The work that was broken off is not waited for.
  if (exitCode === exitCodeOf('interrupted')) process.exit();
});
