import { waitFor } from '@docket/testing/waiting';

import { parseJson, textProperty } from '../../../../scripts/local/json.ts';
import { idOfOperation, type Variables } from './doors.ts';
import type { Heard } from './wire.ts';
import type { VisitorName, World } from './world.ts';

const protocol = 'graphql-transport-ws';

/** What reaches PostgreSQL for one event of a subscription; the event is announced past the wire. */
export async function heardOfEvent(
  world: World,
  as: VisitorName,
  operation: string,
  variables: Variables,
): Promise<readonly Heard[]> {
  const { door, cookie } = world.visitors[as];
  const url = `${world.doors[door].replace('http', 'ws')}/graphql`;
  const socket = openSocket(url, cookie);
  let answers = 0;
  const say = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('open', () => say({ type: 'connection_init' }));
  socket.addEventListener('message', ({ data }) => {
    const type = textProperty(parseJson(String(data)), 'type');
    const extensions = { documentId: idOfOperation(door, operation) };
    if (type === 'connection_ack') {
      say({ id: '1', type: 'subscribe', payload: { query: '', variables, extensions } });
    }
    if (type === 'next') answers += 1;
  });
  try {
    // It is not told when a subscription has begun to listen: the first answer shows that it has.
    await waitFor('the first answer', async () => {
      if (answers === 0) await announce(world, as);
      return answers > 0;
    });
    await waitFor('a pause', () => world.wire.take().length === 0, { everyMilliseconds: 250 });
    const before = answers;
    await announce(world, as);
    await waitFor('the answer', () => answers > before);
    return world.wire.take();
  } finally {
    socket.close();
  }
}

/** A change of the visitor's task, as a transaction announces it with its commit. */
async function announce({ admin, subjects, visitors }: World, as: VisitorName): Promise<void> {
  const event = {
    taskId: as === 'contact' ? subjects.portalTaskId : subjects.taskId,
    caseIds: [subjects.caseId],
    activityId: null,
    verb: 'EDITED',
    actorId: subjects.colleagueId,
    at: new Date().toISOString(),
    personIds: [visitors[as].id],
    departmentIds: [],
    clientId: as === 'contact' ? subjects.portalClientId : null,
  };
  await admin.query(`SELECT pg_notify('docket_live', $1)`, [JSON.stringify([event])]);
}

/** Browsers send the cookie by themselves; Node's own socket takes it as an option that browsers do not have. */
function openSocket(url: string, cookie: string): WebSocket {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the type of the constructor is the browsers'
  return Reflect.construct(WebSocket, [url, { protocols: [protocol], headers: { cookie } }]);
}
