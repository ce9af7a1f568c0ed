/**
 * What stands in the log cannot have been written by this software: a damaged file, a row that is no
 * JSON, a stream that somebody deleted. It does not pass by itself; `verify` says what it is.
 */
export class DamagedRecord extends Error {
  readonly code: string = 'damaged-record';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DamagedRecord';
  }
}
