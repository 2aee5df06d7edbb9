import { property, textProperty } from '../../../../scripts/local/json.ts';
import { type Ask, operations } from './ask.ts';

/** Whether a received value is a question. */
export function isAsk(value: unknown): value is Ask {
  const operation = textProperty(value, 'operation');
  return (
    operations.some((known) => known === operation) &&
    textProperty(value, 'personId') !== undefined &&
    Array.isArray(property(value, 'words'))
  );
}
