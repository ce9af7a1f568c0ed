import { createHmac } from 'node:crypto';
import { canonicalJson } from './canonical';
import type { Json } from './event-store';
import type { CommandMetadata } from './record';
import { derivedId } from '../platform/ids';
import { RELEASE } from '../platform/release';

export const COMMAND_IDENTITY = Symbol('CommandIdentity');

/** Makes the ids and hashes by which a repeat of a command is known. */
export class CommandIdentity {
  /** `key` is derived from the master key: without it nobody can guess texts from their hashes. */
  constructor(private readonly key: Buffer) {}

  /** A person's command: the same person, stream and `Idempotency-Key` make the same command. */
  ofPerson(command: {
    person: string;
    /** What the key counts for: the case, the stream, or `new`. */
    about: string;
    idempotencyKey: string;
    correlationId: string;
    content: Json;
  }): CommandMetadata {
    const { person, about, idempotencyKey, correlationId, content } = command;
    return {
      commandId: derivedId('command', person, about, idempotencyKey),
      commandHash: this.#hash(content),
      correlationId,
      causationId: null,
      release: RELEASE,
    };
  }

  /**
   * What a process does because of an event: once for each event, or for each `about` where several
   * things follow from one.
   */
  ofProcess(command: {
    process: string;
    causedBy: string;
    correlationId: string;
    about?: string;
  }): CommandMetadata {
    const { process, causedBy, correlationId, about } = command;
    const which = about === undefined ? [] : [about];
    return {
      commandId: derivedId('process', process, causedBy, ...which),
      commandHash: this.#hash({ process, causedBy, ...(about !== undefined && { about }) }),
      correlationId,
      causationId: causedBy,
      release: RELEASE,
    };
  }

  #hash(content: Json): string {
    const digest = createHmac('sha256', this.key).update(canonicalJson(content)).digest('hex');
    return `hmac-sha256-1:${digest}`;
  }
}
