import { createStore } from '@docket/client';
import type { Audience } from '@docket/domain';

/** Words on their way to a task, shown in its history before the server confirmed them. */
export interface SendingWords {
  /** Names the attempt. */
  readonly key: string;
  readonly taskId: string;
  readonly kind: 'NOTE' | 'COMMENT';
  readonly audience: Audience;
  readonly body: string;
  /** ISO instant. */
  readonly at: string;
  /** Id of the note or comment once the server has it; the history then brings the real entry. */
  readonly savedAs: string | null;
}

/** What is on its way now, oldest first. */
export const sendingWords = createStore<readonly SendingWords[]>([]);

/** Shows words at once. */
export function beginSending(words: SendingWords): void {
  sendingWords.set([...sendingWords.get().filter(({ key }) => key !== words.key), words]);
}

/** The server has the words under this id. */
export function savedWords(key: string, savedAs: string): void {
  sendingWords.set(sendingWords.get().map((words) => (words.key === key ? { ...words, savedAs } : words)));
}

/** Stops showing words: they were refused, or the history has them. */
export function endSending(keys: readonly string[]): void {
  sendingWords.set(sendingWords.get().filter(({ key }) => !keys.includes(key)));
}
