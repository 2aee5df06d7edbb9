import { expect, test } from '@jest/globals';

import { workflowDiagram } from './diagram.ts';
import { standardWorkflow } from './standard.ts';

test('the diagram has a line for every move, the start and both ends', () => {
  const lines = workflowDiagram(standardWorkflow).split('\n');
  expect(lines[0]).toBe('stateDiagram-v2');
  expect(lines).toEqual(
    expect.arrayContaining([
      '  IN_PROGRESS : In progress',
      '  [*] --> NEW',
      '  NEW --> IN_PROGRESS : Doing',
      '  IN_PROGRESS --> IN_PROGRESS : Forward',
      '  CANCELLED --> REOPENED : Reopen',
      '  RESOLVED --> [*]',
    ]),
  );
  expect(
    lines.filter((line) => / : (Doing|Forward|Reply|Cancel task|Complete|Reopen)$/.test(line)),
  ).toHaveLength(14);
});
