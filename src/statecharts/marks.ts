import { FONT, SEAL } from './sizes';
import { element, type Xml } from './xml';

/** A text on a line; how it looks is a class of the style. */
export const text = (said: string, x: number, y: number, look?: string): Xml =>
  element('text', { x, y, class: look }, said);

/** 印, on the line of a text. */
export const seal = (x: number, base: number): Xml =>
  element(
    'g',
    {},
    element('circle', { class: 'seal', cx: x + SEAL.size / 2, cy: base - 4.5, r: SEAL.size / 2 }),
    element(
      'text',
      { class: 'sealed', x: x + SEAL.size / 2, y: base - 1, 'text-anchor': 'middle' },
      '印',
    ),
  );

/** H* in a circle: the state that a case comes back to, as statecharts draw it. */
export const historyMark = (x: number, y: number, radius: number): readonly Xml[] => [
  element('circle', { class: 'history', cx: x, cy: y, r: radius }),
  element(
    'text',
    { class: 'heading', x, y: y + FONT.heading / 2 - 2, 'text-anchor': 'middle' },
    'H*',
  ),
];
