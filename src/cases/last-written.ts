import { Injectable } from '@nestjs/common';

/** The last position that this process wrote a case's fact at, for whoever must not look behind it. */
@Injectable()
export class LastWritten {
  #position: bigint | undefined;

  get position(): bigint | undefined {
    return this.#position;
  }

  note(position: bigint): void {
    if (this.#position === undefined || position > this.#position) this.#position = position;
  }
}
