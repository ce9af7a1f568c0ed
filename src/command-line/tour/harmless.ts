/** Asked in every report: it touches none of them. */
export const TOUCHES_NOTHING = { personalData: 'no', money: 'no', injury: 'no' } as const;

/** Asked in every 区分決定: nobody came to harm, and it is rare. */
export const HARMS_NOBODY = {
  people: 'none',
  money: 'none',
  personalData: 'none',
  leak: 'none',
  likelihood: 'rare',
} as const;
