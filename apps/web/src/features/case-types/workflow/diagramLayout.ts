import { type AnyWorkflow, placeKey, placeLabel, type Subject } from '@docket/domain';
import { type Column, columnsOf, type Step, stepsOf } from './diagramSteps.ts';

export const box = { width: 132, height: 46, gapX: 116, gapY: 40, margin: 16 } as const;
const arch = { first: 34, next: 26 } as const;

export type DiagramNode = {
  readonly key: string;
  readonly status: string;
  readonly label: string;
  /** Steps that stay here, as Forward does. */
  readonly staying: readonly string[];
  readonly x: number;
  readonly y: number;
};
export type DiagramEdge = {
  readonly key: string;
  readonly path: string;
  /** Where the words stand. */
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
};
export type Diagram = {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** How far everything is moved down, to leave room for what runs above. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Place = {
  readonly node: DiagramNode;
  readonly column: number;
  /** Nothing stands above, or below, it in its column. */
  readonly top: boolean;
  readonly bottom: boolean;
};
type Drawn = { readonly step: Step; readonly from: Place; readonly to: Place };

/** How each step runs: to the next column, beside its own, or in an arch above or below what lies between. */
function wayOf({ from, to }: Drawn): 'NEXT' | 'ABOVE' | 'BESIDE' | 'BELOW' {
  const columns = to.column - from.column;
  if (columns === 0) return 'BESIDE';
  if (columns === 1) return 'NEXT';
  const [above, below] = [from.top && to.top, from.bottom && to.bottom];
  if (columns < 0) return below || !above ? 'BELOW' : 'ABOVE';
  return above || !below ? 'ABOVE' : 'BELOW';
}

/** A point of a soft curve between two sides; `part` from 0 at the start to 1 at the end. */
function between(start: number, end: number, part: number): number {
  const soft = part * part * (3 - 2 * part);
  return start + (end - start) * soft;
}

function drawNext({ step, from, to }: Drawn, number: number): DiagramEdge {
  const [x1, x2] = [from.node.x + box.width, to.node.x - 2];
  const [y1, y2] = [from.node.y + box.height / 2, to.node.y + box.height / 2];
  const half = (x2 - x1) / 2;
  const part = 0.4 + (number % 2) * 0.24;
  return {
    key: step.key,
    path: `M ${x1} ${y1} C ${x1 + half} ${y1}, ${x2 - half} ${y2}, ${x2} ${y2}`,
    label: { x: x1 + (x2 - x1) * part, y: between(y1, y2, part), lines: step.labels },
  };
}

function drawBeside({ step, from, to }: Drawn): DiagramEdge {
  const side = from.node.x + box.width;
  const [y1, y2] = [from.node.y + box.height / 2 + 8, to.node.y + box.height / 2 - 8];
  const out = side + 40;
  return {
    key: step.key,
    path: `M ${side} ${y1} C ${out} ${y1}, ${out} ${y2}, ${side + 2} ${y2}`,
    label: { x: side + 34, y: (y1 + y2) / 2, lines: step.labels },
  };
}

/** An arch at a height of its own; its feet stand apart from those of the others. */
function drawArch({ step, from, to }: Drawn, level: number, foot: number, up: boolean): DiagramEdge {
  const edgeOf = ({ y }: DiagramNode) => (up ? y - 1 : y + box.height + 1);
  const [y1, y2] = [edgeOf(from.node), edgeOf(to.node)];
  const x1 = from.node.x + box.width / 2 + foot;
  const x2 = to.node.x + box.width / 2 - foot;
  const [near, far] = x1 < x2 ? [x1 + 14, x2 - 14] : [x1 - 14, x2 + 14];
  return {
    key: step.key,
    path: `M ${x1} ${y1} C ${x1} ${level}, ${x1} ${level}, ${near} ${level} L ${far} ${level} C ${x2} ${level}, ${x2} ${level}, ${x2} ${y2}`,
    label: { x: (x1 + x2) / 2, y: level, lines: [step.labels.join(', ')] },
  };
}

function placeNodes(
  workflow: AnyWorkflow,
  columns: readonly Column[],
  steps: readonly Step[],
): readonly Place[] {
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const heightOf = (count: number) => count * box.height + (count - 1) * box.gapY;
  return columns.flatMap((places, column) =>
    places.map((place, row): Place => {
      const key = placeKey(place);
      const staying = steps.filter(({ from, to }) => from === key && to === key);
      return {
        column,
        top: row === 0,
        bottom: row === places.length - 1,
        node: {
          key,
          status: place.status,
          label: placeLabel(workflow, place),
          staying: staying.flatMap(({ labels }) => labels),
          x: box.margin + column * (box.width + box.gapX),
          y: (heightOf(tallest) - heightOf(places.length)) / 2 + row * (box.height + box.gapY),
        },
      };
    }),
  );
}

/** Places in columns by their distance from the start, and the steps between them; in pixels of the drawing. */
export function diagramOf(workflow: AnyWorkflow, subject: Subject): Diagram {
  const steps = stepsOf(workflow);
  const columns = columnsOf(workflow, subject, steps);
  const places = placeNodes(workflow, columns, steps);
  const at = new Map(places.map((place) => [place.node.key, place]));
  const drawn = steps.flatMap((step): readonly Drawn[] => {
    const [from, to] = [at.get(step.from), at.get(step.to)];
    return from === undefined || to === undefined || from === to ? [] : [{ step, from, to }];
  });
  const way = (wanted: ReturnType<typeof wayOf>) => drawn.filter((each) => wayOf(each) === wanted);
  const byLength = (one: Drawn, other: Drawn) =>
    Math.abs(one.to.column - one.from.column) - Math.abs(other.to.column - other.from.column);
  const bottom = Math.max(0, ...places.map(({ node }) => node.y + box.height));
  const over = way('ABOVE').toSorted(byLength);
  const back = way('BELOW').toSorted(byLength);
  const above = over.length === 0 ? 0 : arch.first + (over.length - 1) * arch.next;
  const below = back.length === 0 ? 0 : arch.first + (back.length - 1) * arch.next;
  const edges = [
    ...way('NEXT').map(drawNext),
    ...way('BESIDE').map(drawBeside),
    ...over.map((each, index) => drawArch(each, -arch.first - index * arch.next, 10 + index * 8, true)),
    ...back.map((each, index) =>
      drawArch(each, bottom + arch.first + index * arch.next, index * 8 - 20, false),
    ),
  ];
  const down = above + box.margin + 14;
  return {
    nodes: places.map(({ node }) => node),
    edges,
    top: down,
    width: columns.length * box.width + (columns.length - 1) * box.gapX + 2 * box.margin + 24,
    height: bottom + down + below + box.margin,
  };
}
