#!/usr/bin/env node
import { runCommandLine } from './command-line/run';
import { systemClock } from './platform/clock';
import { systemRandom } from './platform/random';
import { exitCodeOf } from './command-line/exit-codes';
import { interruptionOf, untilSignalled } from './command-line/signals';

// Whoever reads our output may stop reading (`zesei replay … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void runCommandLine(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  clock: systemClock,
  random: systemRandom,
  untilAskedToEnd: () => untilSignalled(process),
  interruption: () => interruptionOf(process),
  atEnd: (work) => process.once('exit', work),
}).then((exitCode) => {
  process.exitCode = exitCode;
  // The work that was broken off is not waited for.
  if (exitCode === exitCodeOf('interrupted')) process.exit();
});
