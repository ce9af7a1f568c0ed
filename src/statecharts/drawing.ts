import type { Language, Text } from '../platform/language';
import { EntryWriter, joined, type Entry } from './entry';
import { placed, StateTree, type Happening } from './placed-transitions';
import type { StatechartData, StatechartState } from './statechart-data';

/** How a state is drawn. */
type Looks = 'frame' | 'phase' | 'region' | 'step' | 'mark' | 'end' | 'history' | 'note';

/**
 * A state, and what may happen there without leaving it. Where other states lie in it, that is a box
 * of its own beside them, a note.
 */
export interface Box {
  readonly id: string;
  readonly parent?: string;
  readonly looks: Looks;
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** From one box to another, with all that may lead there. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly entries: readonly Entry[];
}

/** What may happen in several states alike. */
export interface Panel {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** What is drawn of a statechart, in one language, before anything has its place. */
export interface Drawing {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly panels: readonly Panel[];
}

const TEXTS = {
  title: { ja: '案件の状態遷移図', en: 'The life of a case' },
  description: {
    ja: '箱は案件の状態、矢印は事実による移り変わり、箱の中は状態を変えない事実。小さな文字は、誰ができるかを決める規則の名前。',
    en: 'Boxes are the states of a case, arrows what leads from one to another; inside stands what keeps the state. The small names are the rules that say who may.',
  },
  alsoIn: { ja: 'でできること', en: ': possible' },
} as const satisfies Record<string, Text>;

/** What is drawn of a statechart: its states as boxes, its facts as arrows or written into a box. */
export function drawingOf(data: StatechartData, language: Language): Drawing {
  const tree = new StateTree(data.states);
  const { ways, written } = placed(data);
  const writer = new EntryWriter(data, tree, language);
  const isShared = ({ states }: Happening) =>
    states.length > 1 || states.some((id) => looksOf(tree.of(id), tree) === 'frame');
  const panelOf = ({ states }: Happening) =>
    joined(
      states.map((id) => tree.of(id).label),
      language,
    ) + TEXTS.alsoIn[language];

  const panels = new Map<string, Entry[]>();
  for (const happening of written.filter(isShared)) {
    const label = panelOf(happening);
    panels.set(label, [...(panels.get(label) ?? []), writer.inside(happening)]);
  }
  const local = written.filter((happening) => !isShared(happening));
  return {
    language,
    title: TEXTS.title[language],
    description: TEXTS.description[language],
    boxes: data.states
      .filter(({ parent }) => parent !== undefined)
      .flatMap((state) => {
        const box = {
          id: state.id,
          ...(!tree.isTop(state.id) && { parent: state.parent }),
          looks: looksOf(state, tree),
          label: state.label[language],
          entries: local.filter(({ states }) => states.includes(state.id)).map(writer.inside),
        };
        const { id, entries } = box;
        if (entries.length === 0 || !isAround(state)) return [box];
        const note = { id: `${id} note`, parent: id, looks: 'note', label: '', entries } as const;
        return [{ ...box, entries: [] }, note];
      }),
    arrows: ways.map(({ from, to, happenings }) => ({
      from,
      to,
      entries: happenings.map(writer.onArrow),
    })),
    panels: [...panels].map(([label, entries]) => ({ label, entries })),
  };
}

/** Other states lie in it. */
const isAround = ({ kind }: StatechartState) => kind === 'compound' || kind === 'parallel';

function looksOf({ id, kind, tags, parent }: StatechartState, tree: StateTree): Looks {
  if (kind === 'history') return 'history';
  if (tags.includes('end')) return 'end';
  if (tree.isTop(id)) return kind === 'compound' ? 'frame' : 'step';
  if (parent !== undefined && tree.isTop(parent)) return 'phase';
  if (kind === 'compound') return 'region';
  // What lies in a region says only how far that is.
  const isInRegion = parent !== undefined && looksOf(tree.of(parent), tree) === 'region';
  return isInRegion ? 'mark' : 'step';
}
