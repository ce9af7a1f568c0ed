import fc from 'fast-check';
import { cityDay } from './city-day';

describe("The city's day", () => {
  it('turns at midnight in Tokyo, nine hours before Greenwich', () => {
    expect(cityDay('2026-03-31T14:59:59.999Z', 'Asia/Tokyo')).toBe('2026-03-31');
    expect(cityDay('2026-03-31T15:00:00.000Z', 'Asia/Tokyo')).toBe('2026-04-01');
  });

  it('is read from the instant, however its offset is written', () => {
    expect(cityDay('2026-04-01T00:00:00+09:00', 'Asia/Tokyo')).toBe('2026-04-01');
    expect(cityDay('2026-03-31T10:00:00-05:00', 'Asia/Tokyo')).toBe('2026-04-01');
    expect(cityDay(new Date('2026-03-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2026-04-01');
  });

  it('follows summer time where a city has it', () => {
    expect(cityDay('2024-03-30T23:30:00Z', 'Europe/Berlin')).toBe('2024-03-31');
    expect(cityDay('2024-03-31T22:00:00Z', 'Europe/Berlin')).toBe('2024-04-01');
    expect(cityDay('2024-03-31T21:59:59Z', 'Europe/Berlin')).toBe('2024-03-31');
  });

  it('is the same whatever was asked before', () => {
    const zones = ['Asia/Tokyo', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham'];
    const instants = fc.array(
      fc.tuple(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('1960-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -1, max: 1 }),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(instants, (asked) => {
        for (const [zone, instant, beside] of asked) {
          const midnight = Math.round(instant.getTime() / 900_000) * 900_000;
          const at = new Date(midnight + beside);
          expect(cityDay(at, zone)).toBe(
            new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at),
          );
        }
      }),
    );
  });

  it('knows leap days and the turn of the year', () => {
    expect(cityDay('2024-02-28T15:00:00Z', 'Asia/Tokyo')).toBe('2024-02-29');
    expect(cityDay('2024-12-31T15:00:00Z', 'Asia/Tokyo')).toBe('2025-01-01');
  });

  it('is not guessed from a text without an offset, nor for an unknown zone', () => {
    expect(() => cityDay('2026-04-01T00:00:00', 'Asia/Tokyo')).toThrow(RangeError);
    expect(() => cityDay('2026-04-01', 'Asia/Tokyo')).toThrow(RangeError);
    expect(() => cityDay('2026-13-01T00:00:00Z', 'Asia/Tokyo')).toThrow(RangeError);
    expect(() => cityDay('2026-04-01T00:00:00Z', 'Asia/Nowhere')).toThrow(RangeError);
  });
});
