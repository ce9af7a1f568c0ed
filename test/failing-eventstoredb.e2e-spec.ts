import { FailingEventStoreDb } from './failing-disk/failing-eventstoredb';
import { roundsOver } from './failing-disk/rounds';

describe('an EventStoreDB that fails once, at each call in turn', () => {
  roundsOver(() => FailingEventStoreDb.start(), { steps: { before: 40, after: 40 }, refusals: [] });
});
