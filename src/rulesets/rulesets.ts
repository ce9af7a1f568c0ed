import { Inject, Injectable } from '@nestjs/common';
import { rulesetFactSchemas } from '../../state-machines/ruleset/facts';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import { UnknownToThisRelease } from '../../state-machines/statechart';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import { rulesetStream } from '../event-store/streams';

/** A ruleset as the log holds it. */
export interface RecordedRuleset {
  readonly version: number;
  /** The digest of the event that decided it. */
  readonly digest: string;
  readonly ruleset: Ruleset;
}

/** Reads a ruleset from its one event; throws where this release does not know it. */
export function rulesetOf(event: RecordedEvent): RecordedRuleset {
  if (event.type !== 'RulesetDecided') throw new UnknownToThisRelease(`The fact ${event.type}`);
  const { ruleset } = rulesetFactSchemas.RulesetDecided.parse(event.data);
  return { version: ruleset.version, digest: metadataOf(event).digest, ruleset };
}

/** No ruleset was ever decided: nobody set this installation up. */
export class NoRuleset extends Error {
  readonly code = 'no-ruleset';
  constructor() {
    super('There is no ruleset in the log; load an organisation first');
    this.name = 'NoRuleset';
  }
}

/** The rulesets 要領 of the city: the ones that cases are pinned to, and the one in force. */
@Injectable()
export class Rulesets {
  // A version never changes once it is decided.
  readonly #known = new Map<number, RecordedRuleset>();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The ruleset of a version, or undefined if there is none. */
  async find(version: number): Promise<RecordedRuleset | undefined> {
    const known = this.#known.get(version);
    if (known !== undefined) return known;
    for await (const event of this.store.read(rulesetStream(version), { max: 1 })) {
      const found = rulesetOf(event);
      this.#known.set(version, found);
      return found;
    }
    return undefined;
  }

  /** The ruleset that a case was pinned to; throws where the log holds another one or none. */
  async pinned(reference: { version: number; digest: string }): Promise<Ruleset> {
    const found = await this.find(reference.version);
    if (found?.digest !== reference.digest)
      throw new Error(`Ruleset ${reference.version} is not the one that the case names`);
    return found.ruleset;
  }

  /** The ruleset that new facts are judged by. Throws `NoRuleset`. */
  async inForce(): Promise<RecordedRuleset> {
    const first = await this.find(1);
    if (first === undefined) throw new NoRuleset();
    let latest = first;
    for (
      let next = await this.find(2);
      next !== undefined;
      next = await this.find(next.version + 1)
    )
      latest = next;
    return latest;
  }
}
