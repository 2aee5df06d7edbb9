import { takeTurn, type TurnOrder } from './turn.ts';

/** The process that sends the load: it takes orders as messages, answers each with a turn, and ends with its parent. */
process.on('message', (message: { readonly order: TurnOrder }) => {
  const { order } = message;
  const requests = order.requests.map((bytes) => Buffer.from(bytes));
  takeTurn({ ...order, requests }).then(
    (turn) => process.send?.({ turn }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
