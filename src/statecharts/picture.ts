import type { Drawing } from './drawing';
import type { Entry } from './entry';
import type { Layout, PlacedArrow, PlacedBox } from './layout';
import { drawSample, placeLegend } from './legend';
import { historyMark, seal, text } from './marks';
import { placePanels, type PlacedPanel } from './panels';
import { STYLE } from './picture-style';
import { entryHeight, FONT, LINE, PADDING, SEAL, textEnd } from './sizes';
import { element, type Xml } from './xml';

const MARGIN = 24;
/** Title and description. */
const HEAD = 68;

/** The picture as SVG: the same bytes for the same drawing in the same places. No script is in it. */
export function pictureOf(drawing: Drawing, layout: Layout): string {
  const { title, description, language, panels } = drawing;
  const legend = placeLegend(language, { x: MARGIN, y: HEAD, width: layout.width });
  const top = HEAD + legend.height + PADDING;
  const beneath = placePanels(panels, {
    x: MARGIN,
    y: top + layout.height + MARGIN,
    width: layout.width,
  });
  const width = layout.width + 2 * MARGIN;
  const height = beneath.reduce((end, { y, height }) => Math.max(end, y + height), top) + MARGIN;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      lang: language,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    element('title', { id: 'title' }, title),
    element('desc', { id: 'description' }, description),
    element('style', {}, STYLE),
    element('defs', {}, arrowTip()),
    element('rect', { width, height, fill: '#ffffff' }),
    text(title, MARGIN, 34, 'title'),
    text(description, MARGIN, 54),
    ...legend.samples.map((sample) => drawSample(sample, language)),
    element(
      'g',
      { transform: `translate(${MARGIN} ${top})` },
      ...layout.boxes.map(drawBox),
      ...layout.arrows.map(drawLine),
      ...layout.boxes.filter(isAround).map(drawHeading),
      ...layout.arrows.map(drawLabel),
    ),
    ...beneath.map(drawPanel),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.xml}\n`;
}

const arrowTip = (): Xml =>
  element(
    'marker',
    {
      id: 'tip',
      viewBox: '0 0 10 10',
      refX: 9,
      refY: 5,
      markerWidth: 8,
      markerHeight: 8,
      orient: 'auto',
    },
    element('path', { class: 'tip', d: 'M0 0L10 5L0 10z' }),
  );

function drawBox(box: PlacedBox): Xml {
  const { id, x, y, width, height, looks, entries } = box;
  if (looks === 'history') return drawHistory(box);
  if (looks === 'note') return element('g', { id }, ...drawEntries(entries, x, y));
  const shape = { class: looks, x, y, width, height, rx: looks === 'mark' ? height / 2 : 8 };
  return element(
    'g',
    { id },
    element('rect', shape),
    ...(isAround(box)
      ? []
      : [drawHeading(box), ...drawEntries(entries, x + PADDING, y + LINE.heading)]),
  );
}

/** Arrows cross what lies around other boxes; its name is written over them. */
const isAround = ({ looks }: PlacedBox): boolean =>
  looks === 'frame' || looks === 'phase' || looks === 'region';

function drawHeading(box: PlacedBox): Xml {
  const { x, y, width, looks, label } = box;
  return looks === 'mark'
    ? element('text', { x: x + width / 2, y: y + 18, 'text-anchor': 'middle' }, label)
    : text(label, x + PADDING, y + 18, isAround(box) ? 'heading over' : 'heading');
}

/** The state that a case comes back to, as statecharts draw it. */
function drawHistory({ id, x, y, width, label }: PlacedBox): Xml {
  const radius = width / 2;
  return element(
    'g',
    { id },
    element('title', {}, label),
    ...historyMark(x + radius, y + radius, radius),
  );
}

function drawEntries(entries: readonly Entry[], x: number, top: number): readonly Xml[] {
  let y = top;
  return entries.map((entry) => {
    const drawn = drawEntry(entry, x, y);
    y += entryHeight(entry);
    return drawn;
  });
}

function drawEntry(entry: Entry, x: number, top: number): Xml {
  const { text: said, small, signed, explanation } = entry;
  const base = top + FONT.text + 1;
  return element(
    'g',
    {},
    element('title', {}, explanation),
    text(said, x, base),
    ...(signed ? [seal(x + textEnd(entry) + SEAL.gap, base)] : []),
    ...small.map((name, index) =>
      text(name, x, top + LINE.text + (index + 1) * LINE.rule - 2, 'rule'),
    ),
  );
}

function drawLine({ from, to, points }: PlacedArrow): Xml {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return element('path', {
    class: 'arrow',
    d,
    'stroke-linejoin': 'round',
    'marker-end': 'url(#tip)',
    'data-from': from,
    'data-to': to,
  });
}

function drawLabel({ entries, label: { x, y, width, height } }: PlacedArrow): Xml {
  return element(
    'g',
    {},
    element('rect', { class: 'under', x, y, width, height, rx: 3 }),
    ...drawEntries(entries, x + 4, y),
  );
}

function drawPanel({ x, y, width, height, label, entries }: PlacedPanel): Xml {
  return element(
    'g',
    {},
    element('rect', { class: 'panel', x, y, width, height, rx: 8 }),
    text(label, x + PADDING, y + 18, 'heading'),
    ...entries.map(({ entry, place }) => drawEntry(entry, place.x, place.y)),
  );
}
