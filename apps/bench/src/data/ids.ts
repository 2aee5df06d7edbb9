const kinds = {
  person: 1,
  department: 2,
  client: 3,
  case: 4,
  task: 5,
  comment: 6,
  note: 7,
  activity: 8,
  session: 9,
} as const;

/** An id in the form of UUIDv7 that follows from the kind, its number and the instant (milliseconds since 1970). */
export function idOf(kind: keyof typeof kinds, number: number, at: number): string {
  const time = at.toString(16).padStart(12, '0');
  const tail = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kinds[kind].toString(16).padStart(3, '0')}-8000-${tail}`;
}

/** The id of the one with this number; null where nobody is meant. */
export function idAt(list: readonly { readonly id: string }[], number: number | null): string | null {
  if (number === null) return null;
  const found = list[number];
  if (found === undefined) throw new Error(`There is no number ${number} among ${list.length}.`);
  return found.id;
}
