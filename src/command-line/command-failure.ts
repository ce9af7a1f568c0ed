import type { Text } from '../platform/language';
import type { Ending } from './exit-codes';

/** A command cannot do what it was asked to, for a reason that the operator can understand. */
export class CommandFailure extends Error {
  readonly code = 'command-failure';

  constructor(
    readonly ending: Ending,
    readonly text: Text,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'CommandFailure';
  }
}
