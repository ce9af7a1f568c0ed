import { MovableClock } from './movable-clock';

describe('A movable clock', () => {
  it('stands still until it is moved on', () => {
    const clock = new MovableClock(new Date('2026-05-26T00:00:00Z'));
    expect(clock.now().toISOString()).toBe('2026-05-26T00:00:00.000Z');
    clock.pass(90);
    expect(clock.now().toISOString()).toBe('2026-05-26T01:30:00.000Z');
    clock.moveTo(new Date('2026-06-01T00:00:00Z'));
    expect(clock.now().toISOString()).toBe('2026-06-01T00:00:00.000Z');
  });

  it('never goes back', () => {
    const clock = new MovableClock(new Date('2026-05-26T00:00:00Z'));
    expect(() => {
      clock.moveTo(new Date('2026-05-25T23:59:59Z'));
    }).toThrow(RangeError);
    expect(clock.now().toISOString()).toBe('2026-05-26T00:00:00.000Z');
  });
});
