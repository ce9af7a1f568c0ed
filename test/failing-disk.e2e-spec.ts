import { Disk } from './failing-disk/disk';
import { roundsOver, STORE_UNAVAILABLE } from './failing-disk/rounds';

describe('a disk that fails once, at each statement in turn', () => {
  roundsOver(() => Promise.resolve(new Disk()), {
    steps: { before: 60, after: 8 },
    refusals: [STORE_UNAVAILABLE],
  });
});
