import { firstWords } from './firstWords.ts';
import type { Filling, WordKey } from './keys.ts';
import { locale } from './locale.ts';
import type { caseWords } from './caseWords.ts';
import type { pagesWords } from './pagesWords.ts';
import type { requestWords } from './requestWords.ts';
import type { taskWords } from './taskWords.ts';

type EnglishWords = typeof firstWords &
  typeof taskWords &
  typeof pagesWords &
  typeof requestWords &
  typeof caseWords;

interface Part {
  readonly [name: string]: string | Part;
}

const plural = new Intl.PluralRules(locale);
const texts = new Map<string, string>();

/** Makes the words of a page known; called by the page's route when it is fetched. */
export function addWords(more: Part, above = ''): void {
  for (const [name, part] of Object.entries(more)) {
    if (typeof part === 'string') texts.set(above + name, part);
    else addWords(part, `${above}${name}.`);
  }
}

// Every word of the portal is in plain English: short sentences, "you" and "we", verbs on buttons, guarded by
// `plainWords.test.ts`. The first screen has its words at once, other pages bring theirs along.
addWords(firstWords);

function textOf(key: string, count: string | number | undefined): string {
  const form = typeof count === 'number' ? texts.get(`${key}_${plural.select(count)}`) : undefined;
  return form ?? texts.get(key) ?? key;
}

/**
 * A text of the portal with its blanks filled in; `count` chooses between its forms for one and for more. A text
 * whose page is not there gives its key.
 */
export function t<Key extends WordKey<EnglishWords>>(
  key: Key,
  ...[values = {}]: Filling<EnglishWords, Key>
): string {
  const filling: Readonly<Record<string, string | number>> = values;
  return textOf(key, filling['count']).replaceAll(/\{\{(\w+)\}\}/gu, (_blank, name: string) =>
    String(filling[name] ?? ''),
  );
}
