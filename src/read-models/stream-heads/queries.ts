import type { Kysely } from 'kysely';
import type { StreamHeadTables } from './tables';

/** The last event of a stream that was projected. */
export interface StreamHead {
  readonly stream: string;
  readonly revision: number;
  readonly digest: string;
  readonly position: number;
}

const PAGE = 1_000;

/** The heads of all streams, by the streams' names. */
export async function* streamHeads(database: Kysely<StreamHeadTables>): AsyncGenerator<StreamHead> {
  let after = '';
  for (;;) {
    const page = await database
      .selectFrom('stream_heads')
      .selectAll()
      .where('stream', '>', after)
      .orderBy('stream')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.stream;
  }
}
