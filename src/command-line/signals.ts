import type { EventEmitter } from 'node:events';
import { constants } from 'node:os';

/** A wait for the operator who breaks off a work. */
export interface Interruption {
  /** Resolves at the first Ctrl-C; a second one ends the process at once. */
  readonly happened: Promise<void>;
  /** Waits no longer: Ctrl-C ends the process again. */
  forget(): void;
}

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

/** Waits for Ctrl-C. */
export function interruptionOf(process: Pick<EventEmitter, 'once' | 'off'>): Interruption {
  let happen: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  const listener = () => {
    happen();
  };
  process.once('SIGINT', listener);
  return { happened, forget: () => void process.off('SIGINT', listener) };
}
