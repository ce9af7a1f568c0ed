import type { EventEmitter } from 'node:events';

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
