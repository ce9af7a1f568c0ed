import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { ForeignEvent } from '../src/event-store/eventstoredb/recorded-event';
import {
  collect,
  freshId,
  freshStream,
  idsOf,
  isEvent,
  sample,
  take,
} from './event-store-contract/samples';
import { adaptersOfEachTest } from './eventstoredb-stand-in/adapters';

describe('events of others in EventStoreDB', () => {
  const { server, open } = adaptersOfEachTest();

  async function appendAsAnother(stream: string, type: string): Promise<void> {
    const client = EventStoreDBClient.connectionString(server().connectionString);
    await client.appendToStream(stream, jsonEvent({ id: freshId(), type, data: {} }), {
      credentials: { username: 'another', password: 'application' },
      expectedRevision: 'no_stream',
    });
    await client.dispose();
  }

  it('are passed over: those of the server, of other categories, of names that begin alike', async () => {
    const store = open();
    const [first, last] = [sample(), sample()];
    await store.append(freshStream(), [first], { expected: 'none' });
    await appendAsAnother('invoices-1', 'InvoiceSent');
    await appendAsAnother('personnel-1', 'PersonHired');
    await appendAsAnother('$$case-1', '$metadata');
    await appendAsAnother('case-linked', '$>');
    await store.append(freshStream('person'), [last], { expected: 'none' });
    const ids = idsOf([first, last]);
    expect(idsOf(await collect(store.readAll()))).toEqual(ids);
    const taken = await take(store.subscribe(), (items) => !items.every(isEvent));
    expect(idsOf(taken.filter(isEvent))).toEqual(ids);
    expect(await collect(store.read('case-linked'))).toEqual([]);
  });

  it('in a stream of ours are a defect that nobody passes over', async () => {
    const store = open();
    const stream = freshStream();
    const client = EventStoreDBClient.connectionString(server().connectionString);
    const bytes = binaryEvent({ id: freshId(), type: 'Bytes', data: Buffer.from('{}') });
    await client.appendToStream(stream, bytes, {
      credentials: { username: 'another', password: 'application' },
      expectedRevision: 'no_stream',
    });
    await client.dispose();
    await expect(collect(store.read(stream))).rejects.toThrow(ForeignEvent);
    await expect(collect(store.readAll())).rejects.toThrow(ForeignEvent);
    await expect(collect(store.subscribe())).rejects.toThrow(ForeignEvent);
  });
});
