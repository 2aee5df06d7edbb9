import {
  type AnyWorkflow,
  entryPlace,
  placeAfter,
  placeKey,
  placeLabel,
  placesOf,
  startsFrom,
} from '@docket/domain';

export const box = { width: 132, height: 44, gapX: 28, gapY: 76, margin: 20 } as const;

export type Node = {
  readonly key: string;
  readonly status: string;
  readonly label: string;
  /** Steps that stay here, as Forward does. */
  readonly staying: readonly string[];
  readonly x: number;
  readonly y: number;
};
export type Edge = {
  readonly key: string;
  readonly path: string;
  /** Where the words stand. */
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
};
export type Diagram = {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
};

type Step = { readonly from: string; readonly to: string; readonly labels: readonly string[] };

function stepsOf(workflow: AnyWorkflow): readonly Step[] {
  const moves = Object.values(workflow.actions).flatMap((action) =>
    placesOf(workflow)
      .filter((place) => startsFrom(action, place))
      .map((place) => ({
        from: placeKey(place),
        to: placeKey(placeAfter(workflow, action, place)),
        label: action.label,
      })),
  );
  const grouped = Map.groupBy(moves, ({ from, to }) => `${from} ${to}`);
  return [...grouped.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, labels: group.map(({ label }) => label) }];
  });
}

/** How many steps each place is from the start; what cannot be reached stands below everything else. */
function rowsOf(workflow: AnyWorkflow, steps: readonly Step[]): ReadonlyMap<string, number> {
  const rows = new Map([[placeKey(entryPlace(workflow, workflow.initial)), 0]]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of steps) {
      const row = rows.get(from);
      if (row !== undefined && !rows.has(to)) {
        rows.set(to, row + 1);
        grown = true;
      }
    }
  }
  const last = Math.max(...rows.values());
  for (const place of placesOf(workflow)) {
    if (!rows.has(placeKey(place))) rows.set(placeKey(place), last + 1);
  }
  return rows;
}

type Point = { readonly x: number; readonly y: number };

/** Down the page a soft curve; up or along it a bow around the side, one further out than the other. */
function pathBetween(from: Point, to: Point, bow: number): { readonly path: string; readonly middle: Point } {
  if (to.y > from.y) {
    const start = { x: from.x + box.width / 2, y: from.y + box.height };
    const end = { x: to.x + box.width / 2, y: to.y - 2 };
    const half = (end.y - start.y) / 2;
    return {
      path: `M ${start.x} ${start.y} C ${start.x} ${start.y + half}, ${end.x} ${end.y - half}, ${end.x} ${end.y}`,
      middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
    };
  }
  const start = { x: from.x + box.width, y: from.y + box.height / 2 - 6 };
  const end = { x: to.x + box.width + 2, y: to.y + box.height / 2 + 6 };
  const out = Math.max(start.x, end.x) + bow;
  return {
    path: `M ${start.x} ${start.y} C ${out} ${start.y}, ${out} ${end.y}, ${end.x} ${end.y}`,
    middle: { x: (start.x + end.x) / 8 + out * 0.75, y: (start.y + end.y) / 2 },
  };
}

/** Places in rows by their distance from the start, and the steps between them; positions in pixels of the drawing. */
export function diagramOf(workflow: AnyWorkflow): Diagram {
  const steps = stepsOf(workflow);
  const rows = rowsOf(workflow, steps);
  const inRows = Map.groupBy(placesOf(workflow), (place) => rows.get(placeKey(place)) ?? 0);
  const widest = Math.max(1, ...[...inRows.values()].map((row) => row.length));
  const rowWidth = (count: number) => count * box.width + (count - 1) * box.gapX;
  const nodes = [...inRows].flatMap(([row, places]) =>
    places.map((place, index): Node => {
      const key = placeKey(place);
      return {
        key,
        status: place.status,
        label: placeLabel(workflow, place),
        staying: steps.filter(({ from, to }) => from === key && to === key).flatMap(({ labels }) => labels),
        x: box.margin + (rowWidth(widest) - rowWidth(places.length)) / 2 + index * (box.width + box.gapX),
        y: box.margin + 24 + row * (box.height + box.gapY),
      };
    }),
  );
  const at = new Map(nodes.map((node) => [node.key, node]));
  let bows = 0;
  const edges = steps.flatMap(({ from, to, labels }): readonly Edge[] => {
    const [start, end] = [at.get(from), at.get(to)];
    if (start === undefined || end === undefined || from === to) return [];
    const upwards = end.y <= start.y;
    if (upwards) bows += 1;
    const { path, middle } = pathBetween(start, end, 24 + bows * 26);
    return [{ key: `${from} ${to}`, path, label: { ...middle, lines: labels } }];
  });
  const lastRow = Math.max(0, ...rows.values());
  return {
    nodes,
    edges,
    width: rowWidth(widest) + 2 * box.margin + (bows === 0 ? 0 : 40 + bows * 26),
    height: (lastRow + 1) * box.height + lastRow * box.gapY + 2 * box.margin + 44,
  };
}
