import type { Language, Text } from '../platform/language';
import { historyMark, seal, text } from './marks';
import { FONT, SEAL } from './sizes';
import { textWidth } from './text-width';
import { element, type Xml } from './xml';

/** What is explained; but for the last three these are boxes. */
type Sample =
  | 'phase'
  | 'region'
  | 'step'
  | 'mark'
  | 'end'
  | 'frame'
  | 'panel'
  | 'history'
  | 'arrow'
  | 'seal'
  | 'rule';

/** What each look in the picture means, in the order in which a reader meets it. */
export const LEGEND: Readonly<Record<Sample, Text>> = {
  phase: { ja: '段階', en: 'a phase' },
  step: { ja: '状態', en: 'a state' },
  region: { ja: '並行して進む部分', en: 'goes on side by side with others' },
  mark: { ja: '並行部分の進み具合', en: 'how far such a part is' },
  end: { ja: '案件の終わり', en: 'an end' },
  frame: {
    ja: '枠からの矢印は、枠内のどの状態からでも',
    en: 'an arrow from this frame starts in any state inside',
  },
  history: { ja: '一時停止の前の状態に戻る', en: 'back to where it was before the hold' },
  panel: { ja: '挙げた状態のどれでもできること', en: 'possible in all the states it names' },
  arrow: {
    ja: '移り変わり（かっこ内は行き先の条件）',
    en: 'what leads on (in brackets: on which condition)',
  },
  seal: { ja: '署名を要する', en: 'is signed' },
  rule: { ja: '誰ができるかを決める規則', en: 'a rule that says who may' },
};

const SAMPLES = Object.keys(LEGEND) as Sample[];
const BOX = { width: 26, height: 16 };
const ROW = 24;
const AFTER_SAMPLE = 6;
const BETWEEN = 24;

interface PlacedSample {
  readonly sample: Sample;
  readonly x: number;
  readonly y: number;
}

/** Where each sample stands, in rows no wider than the picture; and how high they are in all. */
export function placeLegend(
  language: Language,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly samples: readonly PlacedSample[]; readonly height: number } {
  let left = x;
  let top = y;
  const samples = SAMPLES.map((sample) => {
    const own = BOX.width + AFTER_SAMPLE + textWidth(LEGEND[sample][language], FONT.text);
    if (left > x && left + own > x + width) {
      left = x;
      top += ROW;
    }
    const placed = { sample, x: left, y: top };
    left += own + BETWEEN;
    return placed;
  });
  return { samples, height: top + ROW - y };
}

/** A sample with what it means beside it. */
export const drawSample = ({ sample, x, y }: PlacedSample, language: Language): Xml =>
  element(
    'g',
    {},
    ...drawn(sample, x, y),
    text(LEGEND[sample][language], x + BOX.width + AFTER_SAMPLE, y + 12),
  );

function drawn(sample: Sample, x: number, y: number): readonly Xml[] {
  const middle = { x: x + BOX.width / 2, y: y + BOX.height / 2 };
  switch (sample) {
    case 'history':
      return historyMark(middle.x, middle.y, 11);
    case 'seal':
      return [seal(middle.x - SEAL.size / 2, y + 12.5)];
    case 'rule':
      return [text('abc…', x, y + 11, 'rule')];
    case 'arrow': {
      const d = `M${x} ${middle.y}L${x + BOX.width} ${middle.y}`;
      return [element('path', { class: 'arrow', d, 'marker-end': 'url(#tip)' })];
    }
    default: {
      const rx = sample === 'mark' ? BOX.height / 2 : 4;
      return [element('rect', { class: sample, x, y, ...BOX, rx })];
    }
  }
}
