import { localise } from '../../platform/localise';
import { RELEASE } from '../../platform/release';
import type { CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { doctorTexts } from '../texts/doctor';
import { examine } from './examine';
import { type Finding, worstOf } from './finding';
import { thisMachine } from './machine';

/** Says whether all is there that a server needs, and what to do where it is not. Changes nothing. */
export async function doctor(
  context: CommandContext,
  options: { readonly json?: boolean },
): Promise<Ending> {
  const { terminal } = context;
  const findings = await examine(context, thisMachine);
  const state = worstOf(findings);
  if (options.json === true)
    terminal.printJson({
      release: RELEASE,
      state,
      findings: localise(findings, terminal.language),
    });
  else {
    for (const finding of findings) print(context, finding);
    terminal.print();
    terminal.print(terminal.say(doctorTexts.result(state)));
  }
  return state === 'wrong' ? 'unwell' : 'ok';
}

const MARKS = { ok: '✓', attention: '!', wrong: '✗' } as const;

function print({ terminal }: CommandContext, { check, state, found, whatToDo }: Finding): void {
  const heading = terminal.say(doctorTexts.checks[check]);
  terminal.print(`${MARKS[state]} ${heading}: ${terminal.say(found)}`);
  if (whatToDo !== undefined) terminal.print(`    → ${terminal.say(whatToDo)}`);
}
