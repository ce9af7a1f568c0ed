import { drawingOf, type Drawing } from './drawing';
import { layOut, type Layout, type Place } from './layout';
import { LEGEND } from './legend';
import { pictureOf } from './picture';
import { caseStatechart } from './statechart-data';
import { drawStatechart } from './statechart-pictures';

// To lay the picture out is real work.
jest.setTimeout(60_000);

/** Throws where it is no well-formed XML; answers all text between its tags. */
function textsIn(xml: string): readonly string[] {
  const open: string[] = [];
  const texts: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  for (const [whole, closing, name = '', attributes = '', empty, text] of body.matchAll(
    /<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>|([^<>]+)|[<>]/gi,
  )) {
    if (text !== undefined) texts.push(text);
    else if (name === '') throw new Error(`A stray ${whole}`);
    else if (closing === '/' && open.pop() !== name) throw new Error(`${whole} closes nothing`);
    else if (closing === '' && empty === '') open.push(name);
    if (/&(?!(?:amp|lt|gt|quot);)/.test(text ?? attributes))
      throw new Error(`A bare & in ${whole}`);
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  return texts;
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each(['ja', 'en'] as const)('The picture of the life of a case (%s)', (language) => {
  let drawing: Drawing;
  let layout: Layout;
  let svg: string;

  beforeAll(async () => {
    drawing = drawingOf(caseStatechart, language);
    layout = await layOut(drawing);
    svg = pictureOf(drawing, layout);
  });

  it('is well-formed, and says what it is to who cannot see it', () => {
    const texts = textsIn(svg);
    expect(texts).toEqual(expect.arrayContaining([drawing.title, drawing.description]));
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`lang="${language}"`);
  });

  it('shows every state, every fact and every rule about the person', () => {
    const texts = textsIn(svg).map(unescaped);
    const { states, transitions, rules } = caseStatechart;
    for (const { label, parent } of states)
      if (parent !== undefined) expect(texts).toContain(label[language]);
    for (const { label } of transitions)
      expect(texts.some((text) => text.startsWith(label[language]))).toBe(true);
    for (const { name, kind } of rules) if (kind === 'who') expect(texts).toContain(name);
    const explained = texts.join('\n');
    for (const { message } of rules) expect(explained).toContain(message[language]);
  });

  it('says what each of its looks means', () => {
    const texts = textsIn(svg).map(unescaped);
    for (const meaning of Object.values(LEGEND)) expect(texts).toContain(meaning[language]);
    const looks = new Set(drawing.boxes.map((box) => box.looks));
    looks.delete('note');
    expect(Object.keys(LEGEND)).toEqual(expect.arrayContaining([...looks]));
  });

  it('runs and loads nothing', () => {
    expect(svg).not.toMatch(/<script|\son\w+=|href|@import|url\((?!#tip\))/);
  });

  it('is the same each time', async () => {
    expect(await drawStatechart(caseStatechart, language)).toBe(svg);
  });

  it('keeps each state inside of what it belongs to, and beside the others', () => {
    const { boxes } = layout;
    for (const box of boxes) {
      const around = boxes.find(({ id }) => id === box.parent) ?? { x: 0, y: 0, ...size(layout) };
      expect([box.id, lies(box, around)]).toEqual([box.id, true]);
      for (const other of boxes)
        if (other.id !== box.id && other.parent === box.parent)
          expect([box.id, other.id, overlap(box, other)]).toEqual([box.id, other.id, false]);
    }
  });

  it('leads each arrow to the state that it is for', () => {
    for (const { to, points, entries } of layout.arrows) {
      const target = layout.boxes.find(({ id }) => id === to);
      const tip = points.at(-1);
      if (target === undefined || tip === undefined) throw new Error(`No arrow to ${to}`);
      const grown = {
        x: target.x - 1,
        y: target.y - 1,
        width: target.width + 2,
        height: target.height + 2,
      };
      expect([to, lies({ ...tip, width: 0, height: 0 }, grown)]).toEqual([to, true]);
      expect(entries).not.toHaveLength(0);
    }
  });
});

const size = ({ width, height }: Layout) => ({ width, height });

const lies = (inner: Place, outer: Place): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (one: Place, other: Place): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('A text in the picture', () => {
  it('stays text, whatever it holds', async () => {
    const [root, ...states] = caseStatechart.states;
    if (root === undefined) throw new Error('No root');
    const label = { ja: '</text><script>&"\u0000', en: 'x' };
    const svg = await drawStatechart(
      { ...caseStatechart, states: [root, ...states.map((state) => ({ ...state, label }))] },
      'ja',
    );
    expect(textsIn(svg).map(unescaped)).toContain('</text><script>&"');
    expect(svg).not.toContain('<script');
  });
});
