import { isLaterRelease } from './later-release';

describe('a release', () => {
  it.each([
    ['0.2.0', '0.1.9'],
    ['0.10.0', '0.9.0'],
    ['1.0.0', '0.99.99'],
    ['1.0.1', '1.0'],
  ])('%s comes after %s, and not the other way round', (later, earlier) => {
    expect(isLaterRelease(later, earlier)).toBe(true);
    expect(isLaterRelease(earlier, later)).toBe(false);
  });

  it('does not come after itself, nor after its own preview', () => {
    expect(isLaterRelease('1.2.3', '1.2.3')).toBe(false);
    expect(isLaterRelease('1.2.3', '1.2.3-preview.1')).toBe(false);
  });
});
