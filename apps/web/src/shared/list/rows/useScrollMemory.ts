import { useDocket } from '@docket/client';
import { type RefObject, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { focusRow } from './rowIds.ts';

interface Place {
  readonly top: number;
  /** The row that had the focus. */
  readonly rowId: string | null;
}

const placesOf = new WeakMap<object, Map<string, Place>>();
const keptPlaces = 50;

/** The places of one running app. */
function usePlaces(): Map<string, Place> {
  const app = useDocket();
  const places = placesOf.get(app) ?? new Map<string, Place>();
  placesOf.set(app, places);
  return places;
}

function remember(places: Map<string, Place>, key: string, place: Place): void {
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > keptPlaces && oldest !== undefined) places.delete(oldest);
}

function scrollBack(element: HTMLElement, top: number): void {
  element.scrollTop = top;
}

/** Back and Forward find the list as it was left: scrolled to the same place, with the focus on the same row. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, ready: boolean): void {
  const places = usePlaces();
  const { key } = useLocation();
  const isReturn = useNavigationType() === NavigationType.Pop;
  const restored = useRef(false);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const keep = () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-row]');
      remember(places, key, {
        top: element.scrollTop,
        rowId: row?.dataset['row'] ?? places.get(key)?.rowId ?? null,
      });
    };
    element.addEventListener('scroll', keep, { passive: true });
    element.addEventListener('focusin', keep);
    return () => {
      element.removeEventListener('scroll', keep);
      element.removeEventListener('focusin', keep);
    };
  }, [places, scroller, key]);
  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    const place = isReturn ? places.get(key) : undefined;
    const element = scroller.current;
    if (place === undefined || element === null) return;
    scrollBack(element, place.top);
    if (place.rowId !== null) focusRow(place.rowId);
  }, [places, scroller, ready, isReturn, key]);
}
