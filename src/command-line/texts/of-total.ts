/** `450`, or `450/1000` where it is known how many there are in all. */
export const ofTotal = (done: number, total: number | undefined): string =>
  total === undefined ? String(done) : `${done}/${total}`;
