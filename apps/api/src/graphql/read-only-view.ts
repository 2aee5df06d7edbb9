import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';

import { OperationRefused } from './errors.ts';
import type { Viewer } from './session.ts';

/** The one change that whoever looks as somebody else may ask for: to stop. */
const allowed = 'stopViewingAs';

/** Throws READ_ONLY_VIEW for a change asked for by somebody who looks at Docket as somebody else. */
export function refuseChanges(operation: OperationDefinitionNode, { viewedBy, name }: Viewer): void {
  if (viewedBy === null || operation.operation !== OperationTypeNode.MUTATION) return;
  const stops = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === allowed,
  );
  if (!stops) {
    throw new OperationRefused(
      'READ_ONLY_VIEW',
      `You look at Docket as ${name} and can change nothing. Stop viewing first.`,
    );
  }
}
