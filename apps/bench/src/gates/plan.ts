/** What of a plan can go wrong as the data grows; none of it depends on the machine. */
export type Plan = {
  /** Tables of which more rows were read, in no order, than any count or page needs. */
  readonly scanned: readonly string[];
  /** The most rows that any one sort was given. */
  readonly sorted: number;
  /** Pages of 8 kB that were looked at, each time anew. */
  readonly pages: number;
};

/** A count stops at a thousand rows, and may take the first thousand it finds. */
const mostOutOfOrder = 1_001;

type Node = {
  readonly type: string;
  readonly table: string;
  readonly rows: number;
  /** Rows that were read and did not fit. */
  readonly dropped: number;
  readonly pages: number;
  readonly inner: readonly Node[];
};

/** Reads a plan as EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) tells it. */
export function readPlan(json: unknown): Plan {
  const root = nodeOf(json);
  const nodes = everyNode(root);
  const sorts = nodes.filter(({ type }) => type.endsWith('Sort'));
  return {
    scanned: nodes
      .filter(({ type, rows, dropped }) => type === 'Seq Scan' && rows + dropped > mostOutOfOrder)
      .map(({ table }) => table),
    sorted: Math.max(0, ...sorts.map(({ inner }) => inner[0]?.rows ?? 0)),
    pages: root.pages,
  };
}

function everyNode(node: Node): readonly Node[] {
  return [node, ...node.inner.flatMap(everyNode)];
}

function nodeOf(json: unknown): Node {
  const value = (name: string): unknown =>
    typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
  const number = (name: string): number => Number(value(name) ?? 0);
  const inner = value('Plans');
  return {
    type: String(value('Node Type')),
    table: String(value('Relation Name')),
    rows: number('Actual Rows') * number('Actual Loops'),
    dropped: number('Rows Removed by Filter') * number('Actual Loops'),
    pages: number('Shared Hit Blocks') + number('Shared Read Blocks'),
    inner: Array.isArray(inner) ? inner.map(nodeOf) : [],
  };
}
