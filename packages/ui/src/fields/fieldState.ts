/** Somebody else changed the same field first: their value stands, mine is offered again. */
export type FieldConflict = {
  /** "Sam set this to High." */
  readonly text: string;
  readonly theirs: { readonly label: string; readonly take: () => void };
  readonly mine: { readonly label: string; readonly keep: () => void };
};

/** What became of the last edit of a field. */
export type FieldState = {
  readonly saving?: boolean | undefined;
  readonly saved?: boolean | undefined;
  readonly error?: string | undefined;
  readonly conflict?: FieldConflict | undefined;
};
