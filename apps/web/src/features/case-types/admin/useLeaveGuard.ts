import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';

/** The address of this app that a plain click on a link leads to; null where it stays on the page or opens elsewhere. */
function leavingTo(event: MouseEvent): string | null {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (link === null || elsewhere || (link.target !== '' && link.target !== '_self')) return null;
  const { pathname, search, hash } = new URL(link.href);
  return pathname === window.location.pathname ? null : pathname + search + hash;
}

/** Asks before links and the browser leave a page whose changes are not saved. */
export function useLeaveGuard(dirty: boolean) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const onClick = (event: MouseEvent) => {
      const to = leavingTo(event);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      setAsked(to);
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [dirty]);
  return {
    asked: asked !== null,
    stay: () => setAsked(null),
    leave: () => {
      if (asked !== null) void navigate(asked);
      setAsked(null);
    },
  };
}
