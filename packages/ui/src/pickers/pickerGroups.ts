export type PickerOption = { readonly id: string; readonly name: string };

/** Options under one heading; an empty heading groups without a line. */
export type PickerGroup<T extends PickerOption> = { readonly label: string; readonly options: readonly T[] };

/** The groups with the options whose name contains every typed word; accents and case do not matter. */
export function shownGroups<T extends PickerOption>(
  groups: readonly PickerGroup<T>[],
  typed: string,
): readonly PickerGroup<T>[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return groups
    .map(({ label, options }) => ({
      label,
      options: options.filter((option) => words.every((word) => plain(option.name).includes(word))),
    }))
    .filter((group) => group.options.length > 0);
}

/** The option with this id, in whatever group it stands; `null` when none has it. */
export function findOption<T extends PickerOption>(groups: readonly PickerGroup<T>[], id: string): T | null {
  return groups.flatMap((group) => group.options).find((option) => option.id === id) ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
}
