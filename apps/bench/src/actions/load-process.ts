import { listOf, numberProperty, property, textProperty } from '../../../../scripts/local/json.ts';
import { arePairs, docketMove, floorMove, hasMoved } from './moves.ts';
import { poster } from './post.ts';
import { Mover, type Send } from './turn.ts';

/**
 * The process that sends moves to one server. Its first message says where and what, each further one for how long; it
 * answers each with a turn. It ends with its parent.
 */
let mover: Mover | undefined;
let connections = 1;

process.on('message', (message: unknown) => {
  void answerTo(message).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());

async function answerTo(message: unknown): Promise<object> {
  const seconds = numberProperty(message, 'seconds');
  if (mover !== undefined && seconds !== undefined) return mover.turn(connections, seconds);
  mover = prepared(message);
  return { ready: true };
}

function prepared(message: unknown): Mover {
  const pairs = property(message, 'pairs');
  const keys = textProperty(message, 'keys');
  connections = numberProperty(message, 'connections') ?? 1;
  if (!arePairs(pairs) || keys === undefined) throw new Error('The load process was told nothing to do.');
  return new Mover(pairs, keys, sendTo(message));
}

function sendTo(message: unknown): Send {
  const post = poster(textProperty(message, 'url') ?? '');
  const cookies = property(message, 'cookies');
  if (cookies === null) return async (move) => hasMoved(await post(floorMove(move)));
  const known = new Map(listOf(cookies).map((entry) => [String(listOf(entry)[0]), String(listOf(entry)[1])]));
  return async (move) => hasMoved(await post(docketMove(move, known)));
}
