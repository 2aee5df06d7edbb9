import type { DefinitionKind } from '@docket/domain';

/** Rows that definitions point at, by what they are called in every organisation: name, mail address, account code. */
export type Names = {
  readonly departments: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly clients: ReadonlyMap<string, string>;
};

type Content = Readonly<Record<string, unknown>>;

/** A content with its references replaced: ids by names for a file, names by ids from one; what is not found stays. */
export function translated(kind: DefinitionKind, content: Content, names: Names): Content {
  if (kind === 'SLA_POLICY') return { ...content, ...onlyGiven('clientId', content, names.clients) };
  const { assignment } = content;
  if (kind !== 'TASK_TYPE' || !isObject(assignment)) return content;
  const { departmentIds } = assignment;
  return {
    ...content,
    assignment: {
      ...assignment,
      ...(Array.isArray(departmentIds)
        ? { departmentIds: departmentIds.map((one: unknown) => nameOf(one, names.departments)) }
        : {}),
      ...onlyGiven('defaultDepartmentId', assignment, names.departments),
      ...onlyGiven('assigneeId', assignment, names.people),
    },
  };
}

function onlyGiven(field: string, content: Content, names: ReadonlyMap<string, string>): Content {
  return content[field] === undefined ? {} : { [field]: nameOf(content[field], names) };
}

function nameOf(value: unknown, names: ReadonlyMap<string, string>): unknown {
  return typeof value === 'string' ? (names.get(value) ?? names.get(value.toLowerCase()) ?? value) : value;
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
