import type { RawEvent } from '../../event-store/raw-event';
import { sha256, type Claims } from './event-check';
import type { Chain } from './chain';
import type { Findings } from './findings';

/** The last event of a stream, as someone apart from the log remembers it. */
export interface RecordedHead {
  readonly revision: number;
  readonly digest: string;
  /** Where it stood in the order over all streams, if that was recorded. */
  readonly position?: number | bigint;
}

/** The heads recorded for all streams, by the streams' names. */
export type StreamHeads = ReadonlyMap<string, RecordedHead>;

/** Gathers recorded heads, such as the read models', for `verifyLog`. */
export async function streamHeadsFrom(
  rows: AsyncIterable<RecordedHead & { readonly stream: string }>,
): Promise<StreamHeads> {
  const heads = new Map<string, RecordedHead>();
  for await (const { stream, revision, digest, position } of rows)
    heads.set(stream, { revision, digest, position });
  return heads;
}

/** Holds the log against recorded heads: it may go on after them, but not without them. */
export class HeadCheck {
  private readonly met = new Set<string>();

  constructor(
    private readonly heads: StreamHeads,
    private readonly findings: Findings,
  ) {}

  meet(raw: RawEvent, { digest, recomputed }: Claims): void {
    const recorded = this.heads.get(raw.stream);
    if (recorded?.revision !== raw.revision) return;
    this.met.add(raw.stream);
    if (recorded.digest !== digest && recorded.digest !== recomputed)
      this.findings.add('recorded-head-differs', raw);
    if (recorded.position !== undefined && BigInt(recorded.position) !== raw.position)
      this.findings.add('recorded-head-moved', raw, recorded.position);
  }

  /** Names the heads that never came. */
  finish(chains: ReadonlyMap<string, Chain>): void {
    for (const [stream, { revision }] of this.heads) {
      if (this.met.has(stream)) continue;
      const code = chains.has(stream) ? 'recorded-head-missing' : 'recorded-stream-missing';
      this.findings.add(code, { stream, revision });
    }
  }
}

/** One digest over the heads of all streams in the order of their names (by UTF-16 code units). */
export function digestOfHeads(chains: ReadonlyMap<string, Chain>): string {
  const lines = [...chains.keys()].sort().map((stream) => {
    const head = chains.get(stream)?.head;
    const digest = head?.recomputed ?? head?.digest ?? null;
    return `${JSON.stringify([stream, head?.revision ?? null, digest])}\n`;
  });
  return sha256(lines.join(''));
}
