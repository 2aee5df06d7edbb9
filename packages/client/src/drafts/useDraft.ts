import { useStoredDraft, type Draft } from './useStoredDraft.ts';

function readText(stored: unknown): string | undefined {
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
}

/** The draft of one text box, for example `useDraft('task:' + id + ':note')`. */
export function useDraft(key: string): Draft<string> {
  return useStoredDraft(key, { initial: '', read: readText, isEmpty: (text) => text.trim() === '' });
}
