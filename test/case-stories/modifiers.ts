import type { PersonActor } from '../../state-machines/actor';
import type { CaseFactType } from '../../state-machines/case/facts';
import type { Day } from '../../state-machines/fact';
import { theHandler } from './cast';
import type { Deed, Moment } from './deed';
import { FIRST_DAY } from './deeds';
import { sealedText } from './sealed-text';

// Ways in which a decision is brought about otherwise than by the decider's own signature.

const changed = <T extends CaseFactType>(
  deed: Deed<T>,
  change: (data: ReturnType<Deed<T>['data']>, moment: Moment) => object,
): Deed<T> => ({
  ...deed,
  data: (moment) => {
    const data = deed.data(moment);
    return { ...data, ...change(data, moment) };
  },
});

/** Ten working days later, about. */
const CONFIRM_BY = '2024-12-27';

/** 紙決裁・口頭決裁: decided by whoever would do the deed, typed in by somebody who handles the case. */
export function onPaper<T extends CaseFactType>(
  deed: Deed<T>,
  change: {
    readonly typedBy?: PersonActor;
    readonly decidedBy?: PersonActor;
    readonly on?: Day;
    /** When the latest was recorded of what it decides. */
    readonly shownOn?: Day;
  } = {},
): Deed<T> {
  return changed(deed, ({ by }, { today }) => {
    const { via: _via, ...decidedBy } = change.decidedBy ?? (by as PersonActor);
    return {
      by: change.typedBy ?? theHandler,
      onPaper: {
        decidedBy,
        decidedOn: change.on ?? today,
        latestShownOn: change.shownOn ?? FIRST_DAY,
        confirmBy: CONFIRM_BY,
      },
    };
  });
}

/** 特例: a rule of separation is set aside with a reason. */
export const asException = <T extends CaseFactType>(deed: Deed<T>, rule: string): Deed<T> =>
  changed(deed, () => ({
    exception: {
      rule,
      reason: sealedText('Three people work here, and two of them are on leave'),
      countersignBy: CONFIRM_BY,
    },
  }));

/** The same thing, done by somebody. */
export const by = <T extends CaseFactType>(deed: Deed<T>, person: PersonActor | object): Deed<T> =>
  changed(deed, () => ({ by: person }));
