/** An event as the stand-in holds it: like the server, it does not look into data and metadata. */
export interface HeldEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Ticks of 100 ns, in decimal. */
  readonly created: string;
}

export type ProposedEvent = Omit<HeldEvent, 'position' | 'stream' | 'revision'>;

export type Expected = number | 'none';

export type AppendAnswer =
  | { readonly stored: { readonly revision: number; readonly position: bigint } }
  | { readonly conflict: { readonly current: number | undefined } };

/** What the server keeps on disk: it survives a restart of the stand-in. */
export class StandInLog {
  readonly events: HeldEvent[] = [];
  private readonly streams = new Map<string, HeldEvent[]>();
  private readonly listeners = new Set<() => void>();
  private end = 548n;

  constructor() {
    // A fresh server is not empty either.
    this.write('$$$scavenges@0', [
      {
        id: '00000000-0000-4000-8000-000000000000',
        type: '$metadata',
        contentType: 'application/json',
        data: Buffer.from('{}'),
        metadata: Buffer.alloc(0),
        created: '0',
      },
    ]);
  }

  streamOf(name: string): readonly HeldEvent[] {
    return this.streams.get(name) ?? [];
  }

  /** The server's rule for `no_stream` and exact revisions: it compares ids, never data. */
  append(stream: string, expected: Expected, proposed: readonly ProposedEvent[]): AppendAnswer {
    const held = this.streamOf(stream);
    const current = held.length - 1;
    const wanted = expected === 'none' ? -1 : expected;
    if (wanted === current) {
      const { revision, position } = this.write(stream, proposed);
      return { stored: { revision, position } };
    }
    const again = held.slice(wanted + 1, wanted + 1 + proposed.length);
    const last = again.at(-1);
    const same = again.length === proposed.length;
    if (wanted < current && last && same && again.every(({ id }, i) => id === proposed[i]?.id))
      return { stored: { revision: last.revision, position: last.position } };
    return { conflict: { current: current === -1 ? undefined : current } };
  }

  /** Calls back after each append, until the function that it answers is called. */
  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private write(stream: string, proposed: readonly ProposedEvent[]): HeldEvent {
    const held = this.streams.get(stream) ?? [];
    this.streams.set(stream, held);
    let last: HeldEvent | undefined;
    for (const event of proposed) {
      last = { ...event, stream, revision: held.length, position: this.end };
      held.push(last);
      this.events.push(last);
      // Positions are places in a file: they grow, and are not dense.
      this.end += BigInt(100 + stream.length + event.data.length + event.metadata.length);
    }
    if (last === undefined) throw new Error('the stand-in does not take an empty append');
    for (const listener of [...this.listeners]) listener();
    return last;
  }
}
