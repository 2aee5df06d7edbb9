import { type Ask, type Message, type Operation, searchQuery } from '../ask.ts';

const task = `number title status priority dueOn updatedAt
  assignee: personByAssigneeId { id: rowId name } creator: personByCreatorId { id: rowId name }
  department: departmentByDepartmentId { id: rowId name } case: caseFileByCaseId { id: rowId number title }`;

const texts: Readonly<Record<Operation, string>> = {
  pending: `query ($viewer: UUID!) { answer: peerPendingTasksList(viewer: $viewer) { ${task} } }`,
  created: `query ($viewer: UUID!) { answer: peerCreatedTasksList(viewer: $viewer) { ${task} } }`,
  related: `query ($viewer: UUID!) { answer: peerRelatedTasksList(viewer: $viewer) { ${task} } }`,
  counts: `query ($viewer: UUID!) { answer: peerOwnCountsList(viewer: $viewer) { pending created related mine queue } }`,
  search: `query ($viewer: UUID!, $words: String!) { answer: peerFoundTasksList(viewer: $viewer, words: $words) { ${task} } }`,
  detail: `query ($viewer: UUID!, $task: UUID!) { answer: peerVisibleTaskList(viewer: $viewer, task: $task) { ${task} description
    timeline: timelineList { sequence verb at fromStatus toStatus words
      actor: personByActorId { id: rowId name } comment: commentByCommentId { id: rowId body } } } }`,
};

/** A question as GraphQL for PostGraphile; people are told by an argument, nobody signs in. */
export function postgraphileMessage({ operation, personId, taskId, words }: Ask): Message {
  const more =
    operation === 'detail' ? { task: taskId } : operation === 'search' ? { words: searchQuery(words) } : {};
  const body = JSON.stringify({ query: texts[operation], variables: { viewer: personId, ...more } });
  return { path: '/graphql', headers: {}, body };
}
