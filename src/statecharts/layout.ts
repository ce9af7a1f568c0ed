import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkPoint } from 'elkjs/lib/elk-api';
import type { Arrow, Box, Drawing } from './drawing';
import { layOutGraph } from './elk-thread';
import { entriesSize, headingSize, LINE, PADDING, type Size } from './sizes';

export interface Place extends Size {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox extends Box, Place {}

export interface PlacedArrow extends Arrow {
  /** From its beginning over its corners to its tip. */
  readonly points: readonly ElkPoint[];
  /** Where its entries stand. */
  readonly label: Place;
}

/** Where everything stands, in pixels from the upper left corner. */
export interface Layout extends Size {
  /** Each after the one that it lies in. */
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeLabel': '4',
};

/** Gives every box and arrow of a drawing its place; the same drawing always gets the same. */
export async function layOut({ boxes, arrows }: Drawing): Promise<Layout> {
  const order = new Map(boxes.map(({ id }, index) => [id, index]));
  // ELK is given no cycle: what leads back is laid out the other way round, and turned afterwards.
  const leadsBack = ({ from, to }: Arrow) => (order.get(from) ?? 0) > (order.get(to) ?? 0);
  const graph = await layOutGraph<ElkNode>({
    id: '',
    layoutOptions: OPTIONS,
    children: nodesIn(undefined, boxes),
    edges: arrows.map((arrow, index) => edgeOf(arrow, index, leadsBack(arrow))),
  });
  const nodes = new Map(nodesOf(graph).map((node) => [node.id, node]));
  return {
    ...placeOf(graph),
    boxes: boxes.map((box) => ({ ...box, ...placeOf(nodes.get(box.id)) })),
    arrows: arrows.map((arrow, index) => {
      const edge = graph.edges?.[index];
      const points = edge?.sections?.flatMap(pointsOf) ?? [];
      return {
        ...arrow,
        points: leadsBack(arrow) ? points.toReversed() : points,
        label: placeOf(edge?.labels?.[0]),
      };
    }),
  };
}

function nodesIn(parent: string | undefined, boxes: readonly Box[]): ElkNode[] {
  return boxes
    .filter((box) => box.parent === parent)
    .map((box) => {
      const children = nodesIn(box.id, boxes);
      if (children.length === 0) return { id: box.id, ...contentSize(box) };
      return {
        id: box.id,
        children,
        layoutOptions: {
          ...OPTIONS,
          'elk.padding': `[top=${LINE.heading + PADDING},left=16,bottom=16,right=16]`,
        },
      };
    });
}

const HISTORY = 30;
const MARK = { width: 56, height: 26 };

function contentSize({ looks, label, entries }: Box): Size {
  if (looks === 'history') return { width: HISTORY, height: HISTORY };
  if (looks === 'mark') return MARK;
  if (looks === 'note') return entriesSize(entries);
  const heading = headingSize(label);
  const inside = entriesSize(entries);
  return {
    width: Math.max(heading.width, inside.width) + 2 * PADDING,
    height: heading.height + inside.height + (entries.length > 0 ? PADDING : 6),
  };
}

function edgeOf({ from, to, entries }: Arrow, index: number, turned: boolean): ElkExtendedEdge {
  const { width, height } = entriesSize(entries);
  return {
    id: `arrow ${index}`,
    sources: [turned ? to : from],
    targets: [turned ? from : to],
    labels: [
      {
        text: ' ',
        width: width + 8,
        height,
        layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
      },
    ],
  };
}

const nodesOf = (node: ElkNode): readonly ElkNode[] => [
  node,
  ...(node.children ?? []).flatMap(nodesOf),
];

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): ElkPoint[] =>
  [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));

/** In whole pixels. */
function placeOf(element: Partial<Place> | undefined): Place {
  const { x = 0, y = 0, width = 0, height = 0 } = element ?? {};
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}
