import { GroupCommit, type Outcome } from './group-commit';

const double = (n: number): Outcome<number> =>
  n < 0 ? { refused: new Error(`refused ${n}`) } : { answer: n * 2 };

describe('a group commit', () => {
  it('takes all that arrives in one turn together, and answers each', async () => {
    const groups: (readonly number[])[] = [];
    const group = new GroupCommit<number, number>((numbers) => {
      groups.push(numbers);
      return numbers.map(double);
    });
    expect(await Promise.all([group.submit(1), group.submit(2), group.submit(3)])).toEqual([
      2, 4, 6,
    ]);
    expect(await group.submit(4)).toBe(8);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('refuses one without the others', async () => {
    const group = new GroupCommit<number, number>((numbers) => numbers.map(double));
    const [one, other] = await Promise.allSettled([group.submit(-1), group.submit(1)]);
    expect(one).toMatchObject({ status: 'rejected', reason: { message: 'refused -1' } });
    expect(other).toEqual({ status: 'fulfilled', value: 2 });
  });

  it('is settled when all that was submitted is answered', async () => {
    const answered: number[] = [];
    const group = new GroupCommit<number, number>((numbers) => numbers.map(double));
    for (const n of [1, 2]) void group.submit(n).then((answer) => answered.push(answer));
    await group.settled();
    await group.settled();
    expect(answered).toEqual([2, 4]);
  });
});
