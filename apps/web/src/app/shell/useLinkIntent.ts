import { useDocket, useSession, useToday } from '@docket/client';
import { useEffect, useEffectEvent } from 'react';
import { preparePage } from '../pages/pageTable.ts';

/** A pointer or focus that only passes by stays shorter than this, ms. */
const restsAfter = 65;
/** Longer than the pause between two steps of a key that is held down. */
const focusStaysAfter = 150;

function addressOf(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
  return link === null ? null : new URL(link.href).pathname;
}

/** Prepares the page behind any link that somebody turns to: pointer or focus rests on it, or a finger is put down. */
export function useLinkIntent(): void {
  const { apollo } = useDocket();
  const today = useToday();
  const viewerId = useSession().user?.id;
  const prepare = useEffectEvent((pathname: string) => {
    if (viewerId === undefined) return;
    // Whoever then follows the link is told what is missing.
    void preparePage(pathname, { client: apollo, viewerId, today }).catch(() => undefined);
  });
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const turn = ({ target, type }: Event) => {
      clearTimeout(resting);
      const pathname = addressOf(target);
      if (pathname === null) return;
      if (type === 'pointerdown') prepare(pathname);
      else resting = setTimeout(() => prepare(pathname), type === 'focusin' ? focusStaysAfter : restsAfter);
    };
    const kinds = ['pointerover', 'focusin', 'pointerdown'] as const;
    for (const kind of kinds) document.addEventListener(kind, turn, { passive: true });
    return () => {
      clearTimeout(resting);
      for (const kind of kinds) document.removeEventListener(kind, turn);
    };
  }, []);
}
