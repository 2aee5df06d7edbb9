import type { ActionableTaskFragment } from '#gql';
import { moveText } from './moveTexts.ts';
import type { Blocked } from './offers.ts';

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

// Of the wrong status nothing is said: the path above the buttons shows where the task stands.
const unsaid = new Set(['WRONG_STATUS', 'TASK_DELETED']);
const workflowMoves = new Set(['DOING', 'COMPLETE', 'FORWARD', 'REPLY', 'CANCEL', 'REOPEN']);

function whoCan(task: ActionableTaskFragment): string {
  const department = task.department?.name;
  return anyOf.format([
    ...(task.assignee === null
      ? department === undefined
        ? []
        : [moveText('departmentRole', { department })]
      : [moveText('assigneeRole', { name: task.assignee.name })]),
    ...(department === undefined ? [] : [moveText('managerRole', { department })]),
    moveText('administratorRole'),
  ]);
}

/** Why one move is not offered, with its name in front unless the words begin with it. */
export function refusalWords({ label, message }: Blocked): string {
  return message.startsWith(label) ? message : moveText('refusedMove', { label, message });
}

/**
 * The lines under the buttons that say why a move one could expect is not there. What several moves have in common is
 * said once, with names.
 */
export function whyNot(task: ActionableTaskFragment, blocked: readonly Blocked[]): readonly string[] {
  const told = blocked.filter(({ code, move }) => !unsaid.has(code) && workflowMoves.has(move));
  const roles = told.filter(({ code }) => code === 'WRONG_ROLE');
  const others = told.filter(({ code }) => code !== 'WRONG_ROLE');
  return [
    ...(roles.length === 0
      ? []
      : [
          moveText('onlyThese', {
            people: whoCan(task),
            moves: anyOf.format(roles.map(({ label }) => label)),
          }),
        ]),
    ...others.map(refusalWords),
  ];
}
