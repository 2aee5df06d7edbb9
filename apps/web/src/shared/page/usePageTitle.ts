import { useEffect } from 'react';
import { announce } from './announcements.ts';
import { setShownTitle } from './pageTitle.ts';

let pagesShown = 0;

/**
 * Names the page: the document's title, the focus on its h1 and a word to screen readers. The first page after
 * loading leaves the focus where the browser put it.
 */
export function usePageTitle(title: string, unread = 0): void {
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title} · Docket`;
  }, [title, unread]);
  useEffect(() => {
    setShownTitle(title);
    pagesShown += 1;
    if (pagesShown === 1) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    announce(title);
  }, [title]);
}
