import {
  collect,
  freshStream,
  idsOf,
  markEnd,
  refusal,
  sample,
  samples,
} from './event-store-contract/samples';
import { adaptersOfEachTest, appendUntilKnown } from './eventstoredb-stand-in/adapters';

// Room for a busy machine: a test waits for what happens, never for time to pass.
jest.setTimeout(60_000);

describe('the EventStoreDB adapter, when something goes wrong', () => {
  const { server, open } = adaptersOfEachTest();

  describe('an append', () => {
    it('whose answer is lost has an unknown outcome, and is one when it is repeated', async () => {
      const store = open();
      const [stream, events] = [freshStream(), samples(2)];
      await markEnd(store);
      server().faults.loseAnswers();
      expect(await refusal(store.append(stream, events, { expected: 'none' }))).toBe(
        'outcome-unknown',
      );
      const { revision, position } = await appendUntilKnown(store, stream, events);
      const held = await collect(store.read(stream));
      expect(idsOf(held)).toEqual(idsOf(events));
      expect(held.at(-1)).toMatchObject({ revision, position });
    });

    it('that is never answered has an unknown outcome', async () => {
      const store = open({ appendDeadlineMs: 100 });
      const [stream, events] = [freshStream(), samples(2)];
      server().faults.holdAnswers();
      expect(await refusal(store.append(stream, events, { expected: 'none' }))).toBe(
        'outcome-unknown',
      );
      await appendUntilKnown(store, stream, events);
      expect(await collect(store.read(stream))).toHaveLength(2);
    });

    it('that fails takes no other with it for good: each is repeated, none doubled', async () => {
      const store = open();
      const after = await markEnd(store);
      const appends = Array.from({ length: 40 }, () => ({
        stream: freshStream(),
        events: samples(1),
      }));
      server().faults.loseAnswers(3);
      await Promise.all(
        appends.map(({ stream, events }) => appendUntilKnown(store, stream, events)),
      );
      const all = idsOf(await collect(store.readAll({ after })));
      expect(all.toSorted()).toEqual(appends.flatMap(({ events }) => idsOf(events)).toSorted());
    });

    it('that meets a follower has an unknown outcome, and is repeated at the leader', async () => {
      const store = open();
      const [stream, events] = [freshStream(), samples(1)];
      server().faults.notLeaderFor(1);
      expect(await refusal(store.append(stream, events, { expected: 'none' }))).toBe(
        'outcome-unknown',
      );
      expect(await store.append(stream, events, { expected: 'none' })).toMatchObject({
        revision: 0,
      });
    });

    it('without a server stores nothing, and says so', async () => {
      await server().goAway();
      const store = open();
      const [stream, events] = [freshStream(), samples(1)];
      expect(await refusal(store.append(stream, events, { expected: 'none' }))).toBe('unavailable');
      await server().comeBack();
      await appendUntilKnown(store, stream, events);
      expect(await collect(store.read(stream))).toHaveLength(1);
    });
  });

  describe('a read', () => {
    it('without a server is unavailable', async () => {
      await server().goAway();
      const store = open();
      expect(await refusal(collect(store.read(freshStream())))).toBe('unavailable');
      expect(await refusal(collect(store.readAll()))).toBe('unavailable');
    });

    it('that meets a follower is made at the leader', async () => {
      const store = open();
      const stream = freshStream();
      await store.append(stream, samples(3), { expected: 'none' });
      server().faults.notLeaderFor(1);
      expect(await collect(store.read(stream))).toHaveLength(3);
      server().faults.notLeaderFor(2);
      expect(await collect(store.readAll())).toHaveLength(3);
    });

    it('over a connection that has gone is made over a new one', async () => {
      const store = open();
      const stream = freshStream();
      await store.append(stream, samples(3), { expected: 'none' });
      server().cutConnections();
      expect(await collect(store.read(stream))).toHaveLength(3);
    });

    it('that is cut off goes on where it was', async () => {
      const store = open();
      const stream = freshStream();
      const text = '是正'.repeat(2_000);
      for (let n = 0; n < 10; n++)
        await store.append(
          stream,
          Array.from({ length: 50 }, () => sample({ text })),
          {
            expected: n === 0 ? 'none' : n * 50 - 1,
          },
        );
      for (const read of [
        store.read(stream),
        store.read(stream, { backwards: true }),
        store.readAll(),
      ]) {
        const revisions: number[] = [];
        for await (const { revision } of read) {
          if (revisions.push(revision) === 20) server().cutConnections();
        }
        expect(revisions.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 500 }, (_, n) => n),
        );
      }
    });
  });
});
