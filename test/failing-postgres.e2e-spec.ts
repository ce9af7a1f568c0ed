import { PostgresDisk } from './failing-disk/postgres-disk';
import { roundsOver, STORE_UNAVAILABLE } from './failing-disk/rounds';

describe('a PostgreSQL that fails once, at each statement in turn', () => {
  roundsOver(() => PostgresDisk.start(), {
    steps: { before: 40, after: 40 },
    refusals: [STORE_UNAVAILABLE],
  });
});
