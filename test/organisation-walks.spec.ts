import fc from 'fast-check';
import {
  ORGANISATION_FACT_TYPES,
  organisationFactSchemas,
  type OrganisationFact,
} from '../state-machines/organisation/facts';
import { organisationAfter } from '../state-machines/organisation/fold';
import { refusalsOf } from '../state-machines/organisation/rules';
import { faultsOn } from './organisation-stories/invariants';
import { DAYS, proposals, walkedCity } from './organisation-stories/proposals';
import { organisationOf } from './organisation-stories/words';
import { walkSettings } from './walk-settings';

const { walks: WALKS, seed: SEED, itComes } = walkSettings({ walks: 300, seed: 20_240_501 });
const MILLISECONDS_A_WALK = 300;

/** The days on which something can change, some before them, and one after all. */
const EVERY_DAY = [...DAYS, '2019-12-31', '2022-04-02', '2022-09-30', '2025-03-31', '2031-01-01'];

/** Records what the rules let pass; what was accepted comes back with the organisation after it. */
function walk(proposed: readonly OrganisationFact[], met: (what: string) => void) {
  let organisation = organisationOf(...walkedCity);
  const recorded = [...walkedCity];
  for (const fact of proposed) {
    const refusals = refusalsOf(organisation, fact);
    met(`${refusals.length === 0 ? 'accepted' : 'refused'} ${fact.type}`);
    if (refusals.length > 0) continue;
    organisation = organisationAfter(organisation, fact);
    recorded.push(fact);
  }
  return { organisation, recorded };
}

describe('Whatever is accepted about the organisation', () => {
  const met = new Set<string>();

  it(
    'leaves every unit below the city and every holder with a standing, and replays alike',
    () => {
      fc.assert(
        fc.property(proposals, (proposed) => {
          const { organisation, recorded } = walk(proposed, (what) => met.add(what));
          expect(EVERY_DAY.flatMap((day) => faultsOn(organisation, day))).toEqual([]);
          const read = recorded.map(({ type, data }) => {
            const stored: unknown = JSON.parse(JSON.stringify(data));
            return { type, data: organisationFactSchemas[type].parse(stored) } as OrganisationFact;
          });
          expect(organisationOf(...read)).toEqual(organisation);
        }),
        { numRuns: WALKS, seed: SEED },
      );
    },
    10_000 + WALKS * MILLISECONDS_A_WALK,
  );

  // Attempts that never get anywhere show nothing.
  itComes('is something of every kind, as is what is refused', () => {
    const wanted = ORGANISATION_FACT_TYPES.flatMap((type) => [
      `accepted ${type}`,
      `refused ${type}`,
    ]);
    expect([...met].sort()).toEqual(wanted.sort());
  });
});
