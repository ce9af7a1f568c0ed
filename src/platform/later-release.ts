/**
 * Whether a release came after another, by its numbers (`1.10.0` after `1.9.2`; what follows a dash
 * does not count). A fact of a later release that cannot be folded means that this one is too old.
 */
export function isLaterRelease(release: string, than: string): boolean {
  const numbers = (text: string): number[] =>
    (text.split(/[-+]/, 1)[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [ours, theirs] = [numbers(than), numbers(release)];
  for (let place = 0; place < Math.max(ours.length, theirs.length); place += 1) {
    const difference = (theirs[place] ?? 0) - (ours[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
