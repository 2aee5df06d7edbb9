/** The dotted paths to the texts of a catalogue; a text with a form for one and for more goes by its name alone. */
export type WordKey<Words> = { [Name in keyof Words & string]: KeyBelow<Words[Name], Name> }[keyof Words &
  string];

type KeyBelow<Part, Name extends string> = Part extends string
  ? Name extends `${infer Stem}_${'one' | 'other'}`
    ? Stem
    : Name
  : `${Name}.${WordKey<Part>}`;

/** The text at a path, as it is written. */
type TextAt<Words, Key> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Words
    ? TextAt<Words[Head], Rest>
    : never
  : Key extends keyof Words
    ? Words[Key]
    : Key extends string
      ? `${Key}_other` extends keyof Words
        ? Words[`${Key}_other`]
        : never
      : never;

type Blank<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Blank<Rest> : never;

/** What a text needs to be filled in; nothing where it has no blanks. */
export type Filling<Words, Key> = [Blank<TextAt<Words, Key>>] extends [never]
  ? [values?: Readonly<Record<string, string | number>>]
  : [values: Readonly<Record<Blank<TextAt<Words, Key>>, string | number>>];
