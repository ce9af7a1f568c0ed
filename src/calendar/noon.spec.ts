import * as fc from 'fast-check';
import { cityDay } from './city-day';
import { addDays } from './day';
import { noonOfNextDay } from './noon';

describe('Noon of the next day', () => {
  it.each([
    ['2024-05-02T01:00:00+09:00', 'Asia/Tokyo', '2024-05-03T03:00:00.000Z'],
    ['2024-05-02T23:59:59.999+09:00', 'Asia/Tokyo', '2024-05-03T03:00:00.000Z'],
    ['2024-05-03T00:00:00+09:00', 'Asia/Tokyo', '2024-05-04T03:00:00.000Z'],
    ['2024-12-31T18:00:00Z', 'Asia/Tokyo', '2025-01-02T03:00:00.000Z'],
    ['2024-02-28T12:00:00+09:00', 'Asia/Tokyo', '2024-02-29T03:00:00.000Z'],
    ['2024-03-30T12:00:00+01:00', 'Europe/Berlin', '2024-03-31T10:00:00.000Z'],
    ['2024-10-26T12:00:00+02:00', 'Europe/Berlin', '2024-10-27T11:00:00.000Z'],
    ['2024-04-06T12:00:00+13:00', 'Pacific/Auckland', '2024-04-07T00:00:00.000Z'],
    ['2024-09-28T12:00:00+12:00', 'Pacific/Auckland', '2024-09-28T23:00:00.000Z'],
    ['2011-04-01T12:00:00-10:00', 'Pacific/Apia', '2011-04-02T23:00:00.000Z'],
  ])('after %s in %s is %s', (instant, timeZone, expected) => {
    expect(noonOfNextDay(instant, timeZone)).toBe(expected);
    expect(noonOfNextDay(new Date(instant), timeZone)).toBe(expected);
  });

  it('is noon on the city clock, on the day after, wherever and whenever', () => {
    const zones = fc.constantFrom(
      'Asia/Tokyo',
      'Asia/Kathmandu',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'UTC',
    );
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2049-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const noon = new Date(noonOfNextDay(instant, timeZone));
        const clock = noon.toLocaleTimeString('en-GB', { timeZone });
        expect([cityDay(noon, timeZone), clock]).toEqual([
          addDays(cityDay(instant, timeZone), 1),
          '12:00:00',
        ]);
      }),
    );
  });

  it('is not guessed without an offset or for an unknown zone', () => {
    expect(() => noonOfNextDay('2024-05-02T12:00:00', 'Asia/Tokyo')).toThrow(RangeError);
    expect(() => noonOfNextDay('2024-05-02T12:00:00Z', 'Asia/Nowhere')).toThrow(RangeError);
  });
});
