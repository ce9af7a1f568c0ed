import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import { rulesetFactSchemas } from '../../state-machines/ruleset/facts';
import type { Sealed } from '../../state-machines/sealed';
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
  /** Its first day; undefined for the one that the installation started from. */
  readonly inForceFrom: Day | undefined;
  /** The revision of the proposal that was decided; undefined for the same one. */
  readonly proposal: number | undefined;
  readonly decidedBy: Actor;
  readonly decidedAt: string;
  readonly reason: Sealed | undefined;
}

/** Reads a ruleset from its one event; throws where this release does not know it. */
export function rulesetOf(event: RecordedEvent): RecordedRuleset {
  if (event.type !== 'RulesetDecided') throw new UnknownToThisRelease(`The fact ${event.type}`);
  const data = rulesetFactSchemas.RulesetDecided.parse(event.data);
  const { digest, at } = metadataOf(event);
  return {
    version: data.ruleset.version,
    digest,
    ruleset: data.ruleset,
    decidedBy: data.by,
    decidedAt: at,
    ...('inForceFrom' in data
      ? {
          inForceFrom: data.inForceFrom,
          proposal: data.found.proposal.revision,
          reason: data.reason,
        }
      : { inForceFrom: undefined, proposal: undefined, reason: undefined }),
  };
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

  constructor(@Inject(EVENT_STORE) private readonly store: Pick<EventStore, 'read'>) {}

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

  /** Every ruleset that was decided, the latest last. */
  async all(): Promise<readonly RecordedRuleset[]> {
    const decided: RecordedRuleset[] = [];
    for (let next = await this.find(1); next !== undefined;) {
      decided.push(next);
      next = await this.find(next.version + 1);
    }
    return decided;
  }

  /**
   * The ruleset that new facts are judged by on a day of the city: of those in force by then, the one
   * decided last. Throws `NoRuleset`.
   */
  async inForce(day: Day): Promise<RecordedRuleset> {
    const found = (await this.all()).findLast(
      ({ inForceFrom }) => inForceFrom === undefined || inForceFrom <= day,
    );
    if (found === undefined) throw new NoRuleset();
    return found;
  }
}
