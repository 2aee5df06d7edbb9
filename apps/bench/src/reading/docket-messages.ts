import { type Ask, listSize, type Message, type Operation, timelineSize } from './ask.ts';

const task = `number title status priority dueOn updatedAt
  assignee { id name } creator { id name } department { id name } case { id number title }`;

const list = (tab: string): string =>
  `query { tasks(tab: ${tab}, first: ${listSize}) { nodes { ${task} } } }`;

const texts: Readonly<Record<Operation, string>> = {
  pending: list('PENDING'),
  created: list('CREATED'),
  related: list('RELATED'),
  counts: 'query { taskCounts { pending created related mine queue } }',
  search: `query ($words: String!) { tasks(tab: ALL, first: ${listSize}, filter: { text: $words }) { nodes { ${task} } } }`,
  detail: `query ($task: ID!) { task(id: $task) { ${task} description timeline(first: ${timelineSize}) { nodes {
    sequence verb at fromStatus toStatus words actor { id name } comment { id body } } } } }`,
};

/** A question as an integrator or the staff app would send it, signed in by the cookie of a session. */
export function docketMessage({ operation, taskId, words }: Ask, cookie: string): Message {
  const variables =
    operation === 'detail' ? { task: taskId } : operation === 'search' ? { words: words.join(' ') } : {};
  return {
    path: '/graphql',
    headers: { cookie, 'x-docket': '1' },
    body: JSON.stringify({ query: texts[operation], variables }),
  };
}
