import { cityTime, shortCityTime } from './city-time';

describe('An instant, by the clock in the city', () => {
  const instant = '2026-05-26T00:40:00.000Z';

  it('is said in full, or for a column', () => {
    expect(cityTime(instant, 'Asia/Tokyo', 'ja')).toBe('令和8年5月26日(火) 9:40');
    expect(shortCityTime(instant, 'Asia/Tokyo', 'ja')).toBe('R8.5.26 9:40');
    expect(shortCityTime(instant, 'Asia/Tokyo', 'en')).toBe('2026-05-26 09:40');
  });
});
