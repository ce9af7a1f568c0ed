/**
 * A reader wants to go on after a position that no event of this log has: the checkpoint comes from
 * another log, or the log was restored to a state before it. Going on would leave out events.
 */
export class UnknownPosition extends Error {
  readonly code = 'unknown-position';

  constructor(
    readonly position: bigint,
    options?: ErrorOptions,
  ) {
    super(`no event of this log has position ${position}`, options);
    this.name = 'UnknownPosition';
  }
}
