const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text is a UUID; anything else names nothing and never reaches a uuid column. */
export function isUuid(text: string | null | undefined): text is string {
  return typeof text === 'string' && shape.test(text);
}
