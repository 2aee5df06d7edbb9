import { parseJson, property, textProperty } from '../../../../scripts/local/json.ts';

export type SubscriptionOrder = {
  /** The address of a staff door. */
  readonly url: string;
  /** The access token of whoever listens. */
  readonly token: string;
  /** A registered operation of the staff app. */
  readonly documentId: string;
  /** Hears every event as it arrives. */
  readonly onEvent: (data: unknown) => void;
};

/** Opens a socket as the staff app does and subscribes; resolves with its closing when the door has let it in. */
export async function subscribe(order: SubscriptionOrder): Promise<() => void> {
  const { url, token, documentId, onEvent } = order;
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const welcome = Promise.withResolvers<undefined>();
  const send = (message: object): void => socket.send(JSON.stringify(message));
  socket.addEventListener('open', () =>
    send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
  );
  socket.addEventListener('close', ({ code, reason }) =>
    welcome.reject(new Error(`The door closed the socket: ${code} ${reason}`)),
  );
  socket.addEventListener('message', ({ data }) => {
    const message = parseJson(String(data));
    switch (textProperty(message, 'type')) {
      case 'connection_ack':
        send({ id: '1', type: 'subscribe', payload: { query: '', extensions: { documentId } } });
        return welcome.resolve(undefined);
      case 'ping':
        return send({ type: 'pong' });
      case 'next':
        return onEvent(property(property(message, 'payload'), 'data'));
      default:
    }
  });
  await welcome.promise;
  return () => socket.close();
}
