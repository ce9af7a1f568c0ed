import type { RawEvent } from '../../event-store/raw-event';
import { Chain } from './chain';
import { checkEvent } from './event-check';
import { Findings, type Finding } from './findings';
import { digestOfHeads, HeadCheck, type StreamHeads } from './heads';
import { SeenIds } from './seen-ids';

/** What one pass over a log has shown. */
export interface Verification {
  /** Nothing was found. With `heads: 'unknown'` that says nothing of the ends of the streams. */
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  /** The first findings, at most `MOST_FINDINGS`. */
  readonly findings: readonly Finding[];
  readonly findingsTotal: number;
  /** Whether the ends were held against recorded ones (`ENDS_TEXTS` says it to a person). */
  readonly heads: 'held' | 'unknown';
  /**
   * One digest over the last events of all streams. Of two logs that are `ok`, the one line tells
   * whether they hold the same events, stream by stream.
   */
  readonly headDigest: string;
}

const PROGRESS_EVERY = 1_000;

/**
 * Re-derives the whole log in one pass: the form of every event, its digest, its place in its
 * stream. It shares the canonical form and the names of streams with the writer, and nothing else;
 * sealed texts are not opened, since digests cover their sealed form. In memory it keeps the head of
 * each stream and some bytes an event.
 *
 * `heads` are what someone apart from the log remembers as the ends of the streams, read before
 * `events` begin, so that the log can only be further on; `unknown`, or none, where nobody does. `progress` is
 * told the number of events so far, now and then and at the end. Whatever is wrong with the log is a
 * finding; only what `events` throws is thrown.
 */
export async function verifyLog(
  events: AsyncIterable<RawEvent>,
  heads: StreamHeads | 'unknown',
  progress?: (events: number) => void,
): Promise<Verification> {
  const findings = new Findings();
  const chains = new Map<string, Chain>();
  const headCheck = new HeadCheck(heads === 'unknown' ? new Map() : heads, findings);
  const ids = new SeenIds();
  let count = 0;
  let position: bigint | undefined;
  for await (const raw of events) {
    if (position !== undefined && raw.position <= position)
      findings.add('position-not-increasing', raw, raw.position);
    position = raw.position;
    const claims = checkEvent(raw, findings);
    if (ids.seenBefore(raw.stream, raw.id)) findings.add('id-repeated', raw);
    const chain = chains.get(raw.stream) ?? new Chain(findings);
    chains.set(raw.stream, chain);
    chain.follow(raw, claims);
    headCheck.meet(raw, claims);
    count += 1;
    if (count % PROGRESS_EVERY === 0) progress?.(count);
  }
  headCheck.finish(chains);
  progress?.(count);
  return {
    ok: findings.total === 0,
    events: count,
    streams: chains.size,
    findings: findings.first,
    findingsTotal: findings.total,
    heads: heads === 'unknown' || heads.size === 0 ? 'unknown' : 'held',
    headDigest: digestOfHeads(chains),
  };
}
