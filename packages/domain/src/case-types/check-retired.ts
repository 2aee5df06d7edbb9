import { standardCaseWorkflow } from '../cases/standard.ts';
import { standardWorkflow } from '../workflow/standard.ts';
import type { KnownDefinitions } from './check-types.ts';
import type { DefinitionFinding, DefinitionKind } from './contents.ts';

type Labelled = { readonly label: string };
type Used = { readonly kind: DefinitionKind; readonly key: string };

const kept: readonly string[] = [standardWorkflow.key, standardCaseWorkflow.key];
const both = new Intl.ListFormat('en');

/** Why a definition cannot be retired: what is in force still needs it, or everything does. */
export function checkRetired(used: Used, known: KnownDefinitions): readonly DefinitionFinding[] {
  if (used.kind === 'WORKFLOW' && kept.includes(used.key)) {
    return [
      { path: 'retired', message: 'This workflow is what everything without its own follows, so it stays.' },
    ];
  }
  if (used.kind === 'MAIL_TEMPLATE') {
    return [{ path: 'retired', message: 'Docket needs words for this mail: word it anew instead.' }];
  }
  const users = usersOf(used, known).map(({ label }) => `“${label}”`);
  if (users.length === 0) return [];
  const message = `${both.format(users)} still ${users.length === 1 ? 'uses' : 'use'} it: take it out there first.`;
  return [{ path: 'retired', message }];
}

function usersOf({ kind, key }: Used, known: KnownDefinitions): readonly Labelled[] {
  const taskTypes = [...known.taskTypes.values()];
  const caseTypes = [...known.caseTypes.values()];
  const policies = [...known.policies.values()];
  switch (kind) {
    case 'TASK_TYPE':
      return caseTypes.filter((one) => one.taskTypes.includes(key));
    case 'WORKFLOW':
      return [...taskTypes, ...caseTypes].filter((one) => one.workflow === key);
    case 'CALENDAR':
      return [
        ...taskTypes.filter((one) => one.target.calendar === key),
        ...policies.filter((one) => one.calendarKey === key),
      ];
    case 'CATEGORY':
      return taskTypes.filter((one) => one.category === key);
    default:
      return [];
  }
}
