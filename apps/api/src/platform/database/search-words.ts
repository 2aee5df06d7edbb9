import { limits } from '@docket/domain';

/**
 * What to look for, each the beginning of a word; null where the text holds no word. PostgreSQL reads "TASK-7" as "TASK"
 * and "-7", so that a number is looked for in both forms.
 */
export function searchedWords(text: string | null | undefined): string | null {
  const found = (text ?? '').slice(0, limits.searchText).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (found.length === 0) return null;
  return found.map((word) => (/^\d+$/.test(word) ? `(${word}:* | '-${word}':*)` : `${word}:*`)).join(' & ');
}

/** SQL of the words of `searchedWords` as PostgreSQL looks for them. */
export function wordsQuery(parameter: string): string {
  return `to_tsquery('simple', ${parameter}::text)`;
}
