/** What `docket import servicenow` says of its speed. */
export type ImportRate = {
  readonly events: number;
  /** Events a second, from the first batch to the last. */
  readonly rate: number;
};

/** Reads the line "Events  5,998 replayed in 9.8 s (615 a second)". Throws when there is none. */
export function importRate(printed: string): ImportRate {
  const found = /^Events\s+([\d,]+) replayed in [\d.]+ s \(([\d,]+) a second\)$/m.exec(printed);
  if (found === null) throw new Error(`The import does not say how fast it was:\n${printed}`);
  return { events: numberOf(found[1]), rate: numberOf(found[2]) };
}

/** Reads "1,234 entries of 56 tasks and 7 cases hold (7,890 a second).". Throws when the history does not hold. */
export function verifyRate(printed: string): { readonly entries: number; readonly rate: number } {
  const found = /^([\d,]+) entries of [\d,]+ tasks and [\d,]+ cases hold \(([\d,]+) a second\)\.$/m.exec(
    printed,
  );
  if (found === null) throw new Error(`The history does not hold:\n${printed}`);
  return { entries: numberOf(found[1]), rate: numberOf(found[2]) };
}

function numberOf(text = ''): number {
  return Number(text.replaceAll(',', ''));
}
