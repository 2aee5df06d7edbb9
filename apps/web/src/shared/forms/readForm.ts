import type { FormSchema } from '@docket/domain';
import type { Answers } from '@docket/ui';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isForm(value: unknown): value is FormSchema {
  return isRecord(value) && value['type'] === 'object' && isRecord(value['properties']);
}

/** A form as the server sends it; null where there is none or nothing is asked. */
export function readForm(stored: unknown): FormSchema | null {
  return isForm(stored) && Object.keys(stored.properties).length > 0 ? stored : null;
}

/** Answers as the server or a draft keeps them. */
export function readAnswers(stored: unknown): Answers {
  return isRecord(stored) ? stored : {};
}
