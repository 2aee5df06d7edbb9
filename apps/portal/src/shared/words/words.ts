import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstWords } from './firstWords.ts';
import type { pagesWords } from './pagesWords.ts';
import type { taskWords } from './taskWords.ts';

type EnglishWords = typeof firstWords & typeof taskWords & typeof pagesWords;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'portal';
    resources: { portal: EnglishWords };
  }
}

/**
 * Every word of the portal, in plain English: short sentences, "you" and "we", verbs on buttons (`plainWords.test.ts`
 * guards them). The first screen has its words at once; other pages bring theirs along with `addWords`.
 */
export const words = i18next.createInstance();
void words.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: 'portal',
  defaultNS: 'portal',
  resources: { en: { portal: firstWords } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Makes the words of a page known; called by the page's route when it is fetched. */
export function addWords(more: typeof taskWords | typeof pagesWords): void {
  words.addResourceBundle('en', 'portal', more, true);
}
