import type {
  CaseFact,
  CaseFactData,
  CaseFactOf,
  CaseFactType,
} from '../../state-machines/case/facts';
import { toBeSigned } from '../../state-machines/case/rules/signing';
import {
  isSignedFactType,
  SIGNATURE_MEANINGS,
  type SignedFactType,
} from '../../state-machines/case/signed-facts';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { Day, Signature } from '../../state-machines/fact';

/** The case and the day that a deed meets. */
export interface Moment {
  readonly memory: CaseMemory;
  /** The city's day. */
  readonly today: Day;
}

/** Something that a person wants to do to a case: it becomes a fact once the moment is known. */
export interface Deed<T extends CaseFactType = CaseFactType> {
  readonly type: T;
  /** The earliest day on which it makes sense, where that is not any day. */
  readonly notBefore?: Day;
  readonly data: (moment: Moment) => CaseFactData<T>;
}

/** How a story departs from what usually happens: fields, or what to make of the usual ones. */
export type Change<T extends CaseFactType> =
  Partial<CaseFactData<T>> | ((usual: CaseFactData<T>, moment: Moment) => CaseFactData<T>);

/** Makes the word for a fact: called without anything it is the right thing by the right person. */
export function deed<T extends CaseFactType>(
  type: T,
  usual: (moment: Moment) => CaseFactData<T>,
  notBefore?: Day,
): (change?: Change<T>) => Deed<T> {
  return (change = {}) => ({
    type,
    ...(notBefore !== undefined && { notBefore }),
    data: (moment) =>
      typeof change === 'function'
        ? change(usual(moment), moment)
        : { ...usual(moment), ...change },
  });
}

/** A signature given now, over what stands now. */
export function signature(type: SignedFactType, { memory, today }: Moment): Signature {
  return {
    meaning: SIGNATURE_MEANINGS[type],
    signs: [...toBeSigned(memory, type)],
    authenticatedAt: timeOf(today),
    method: 'password',
  };
}

/** The instant of all that is done on a day: noon in the city. */
export const timeOf = (today: Day): string => `${today}T03:00:00.000Z`;

/** A digest as no fact really has it, and different for each. */
export const digestOf = (type: CaseFactType, revision: number): string =>
  `sha256-1:${Buffer.from(`${revision} ${type}`).toString('hex').padEnd(64, '0')}`;

/** The fact that a deed would be, at a revision of the case. */
export function factOf<T extends CaseFactType>(
  { type, data }: Deed<T>,
  moment: Moment,
  revision: number,
): CaseFact {
  const fact: CaseFactOf<T> = {
    type,
    data: data(moment),
    at: timeOf(moment.today),
    revision,
    digest: digestOf(type, revision),
  };
  return fact as CaseFact;
}

/** The same deed with the signature left out, as a client may send it. */
export function unsigned<T extends SignedFactType>(signed: Deed<T>): Deed<T> {
  if (!isSignedFactType(signed.type)) throw new Error(`${String(signed.type)} is never signed`);
  return {
    ...signed,
    data: (moment) => {
      const { signature: _left, ...data } = signed.data(moment) as { signature: unknown };
      return data as unknown as CaseFactData<T>;
    },
  };
}
