import type { EventEmitter } from 'node:events';
import { constants } from 'node:os';

/** SIGHUP comes when the terminal is closed that it runs in. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a process hears signals by, and ends by. */
export interface SignalledProcess extends Pick<EventEmitter, 'on'> {
  exit(code: number): unknown;
}

/**
 * Resolves at the first signal that asks the process to end. A second one, the same or another, ends
 * it at once, for whoever does not want to wait for the orderly end; with 128 and the signal's number,
 * as a shell says it.
 */
export function untilSignalled(process: SignalledProcess): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false;
    for (const signal of SIGNALS)
      process.on(signal, () => {
        if (isEnding) process.exit(128 + constants.signals[signal]);
        isEnding = true;
        resolve();
      });
  });
}
