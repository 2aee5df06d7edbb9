import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What of the executor's notes tells which fields are asked for. */
export type ResolveInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/**
 * The fields an operation asks for beneath the one being resolved, as dotted paths (`nodes.assignee`), fragments
 * included. It may name more than will run (`@skip`), never less. Remembered per document.
 */
export function selectedFields(info: ResolveInfo): ReadonlySet<string> {
  const remembered = known.get(info.fieldNodes);
  if (remembered !== undefined) return remembered;
  const paths = new Set<string>();
  for (const node of info.fieldNodes) collect(node.selectionSet, '', info.fragments, paths);
  known.set(info.fieldNodes, paths);
  return paths;
}

function collect(
  set: SelectionSetNode | undefined,
  prefix: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  paths: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const path = `${prefix}${selection.name.value}`;
      paths.add(path);
      collect(selection.selectionSet, `${path}.`, fragments, paths);
    } else {
      const named = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      collect(named?.selectionSet, prefix, fragments, paths);
    }
  }
}
