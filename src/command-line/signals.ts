import type { EventEmitter } from 'node:events';

/** A wait for the operator who breaks off a work. */
export interface Interruption {
  /** Resolves at the first Ctrl-C; a second one ends the process at once. */
  readonly happened: Promise<void>;
  /** Waits no longer: Ctrl-C ends the process again. */
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Resolves at the first signal that asks the process to end. A second one ends it at once, for whoever
 * does not want to wait for the orderly end.
 */
export function untilSignalled(process: Pick<EventEmitter, 'once'>): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS)
      process.once(signal, () => {
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
