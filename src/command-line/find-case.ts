import type { OrganisationState } from '../../state-machines/organisation/fold';
import { numbersFactSchemas } from '../../state-machines/numbers/facts';
import { fiscalYearLabel, type Era } from '../calendar/era';
import type { EventStore } from '../event-store/event-store';
import { numbersStream } from '../event-store/streams';
import { UUID } from '../platform/ids';

const NUMBER = /^([A-Z])(\d{1,3})-(.+)-(\d{1,9})$/;

/**
 * The case that a number such as `R6-市民-0012` names, found in the log by what the number is made
 * of; an id is answered as it is. Undefined where there is no such number.
 */
export async function findCase(
  typed: string,
  store: Pick<EventStore, 'read'>,
  organisation: OrganisationState,
  eras: readonly Era[],
): Promise<string | undefined> {
  // Numbers are often typed in full width.
  const text = typed.normalize('NFKC').trim();
  if (UUID.test(text.toLowerCase())) return text.toLowerCase();
  const [, letter, year, code, running] = NUMBER.exec(text.toUpperCase()) ?? [];
  if (running === undefined || Number(running) === 0) return undefined;
  const fiscalYear = fiscalYearOfLabel(`${letter ?? ''}${year ?? ''}`, eras);
  const unit = [...organisation.units.values()].find(
    (known) => known.code?.normalize('NFKC').toUpperCase() === code,
  );
  if (fiscalYear === undefined || unit === undefined) return undefined;
  const from = Number(running) - 1;
  const stream = numbersStream(fiscalYear, unit.id);
  for await (const event of store.read(stream, { from, max: 1 }))
    return numbersFactSchemas.NumberTaken.parse(event.data).case;
  return undefined;
}

function fiscalYearOfLabel(short: string, eras: readonly Era[]): number | undefined {
  const era = eras.find(({ letter }) => short.startsWith(letter));
  if (era === undefined) return undefined;
  const fiscalYear = Number(era.from.slice(0, 4)) + Number(short.slice(era.letter.length)) - 1;
  return fiscalYearLabel(fiscalYear, eras).short === short ? fiscalYear : undefined;
}
