/** Columns without which an incident cannot be replayed; a file that lacks one is refused by name. */
export const requiredColumns = [
  'number',
  'incident_state',
  'sys_mod_count',
  'sys_updated_by',
  'sys_updated_at',
  'assignment_group',
  'assigned_to',
  'caller_id',
  'priority',
] as const;

/** Columns read where the file has them. */
export type Column =
  | (typeof requiredColumns)[number]
  | 'opened_by'
  | 'opened_at'
  | 'sys_created_by'
  | 'contact_type'
  | 'location'
  | 'category'
  | 'subcategory'
  | 'u_symptom'
  | 'cmdb_ci'
  | 'impact'
  | 'urgency'
  | 'problem_id'
  | 'rfc'
  | 'vendor'
  | 'caused_by'
  | 'closed_code'
  | 'resolved_by'
  | 'made_sla'
  | 'knowledge'
  | 'u_priority_confirmation'
  | 'notify';

/** Columns whose changes Docket has no place for: each change is listed in the loss report. */
export const columnsWithoutPlace = [
  'made_sla',
  'knowledge',
  'u_priority_confirmation',
  'notify',
] as const satisfies readonly Column[];

/** One row of the file: its line, and its cells by column name. */
export type Row = {
  readonly line: number;
  /** Set when the row has more or fewer cells than the header. */
  readonly shape: string | null;
  /** The cell's text with single spaces; `null` where the file says `?`, nothing, or has no such column. */
  cell(column: Column): string | null;
};

/** Turns records into rows by the positions of the header. */
export function rowReader(header: readonly string[]): (record: readonly string[], line: number) => Row {
  const positions = new Map(header.map((name, position) => [name, position]));
  return (record, line) => ({
    line,
    shape:
      record.length === header.length
        ? null
        : `has ${record.length} cells where the header has ${header.length}`,
    cell(column) {
      const position = positions.get(column);
      const text = position === undefined ? undefined : record[position]?.trim().replace(/\s+/g, ' ');
      return text === undefined || text === '' || text === '?' ? null : text;
    },
  });
}

/** The required columns that a header lacks, in the file's usual order. */
export function missingColumns(header: readonly string[]): readonly string[] {
  return requiredColumns.filter((column) => !header.includes(column));
}
