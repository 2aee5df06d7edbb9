import type { FieldError } from '../layout/ErrorSummary.tsx';

/** The message that belongs to a control; undefined when it is fine. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
