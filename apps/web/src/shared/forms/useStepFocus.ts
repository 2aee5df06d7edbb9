import { type RefObject, useEffect, useRef } from 'react';

const fields = 'input:not([type="hidden"], [type="radio"]:not(:checked)), textarea, select';

/**
 * After a step was changed the focus goes to its first field, or to its heading where it has none: never to a button that
 * is gone. `part` is the step with its heading; a form that `follows` a choice takes the focus with its first step too.
 */
export function useStepFocus(step: string, part: RefObject<HTMLElement | null>, follows = false): void {
  const shown = useRef(follows ? null : step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const place = part.current?.querySelector<HTMLElement>(fields) ?? part.current?.querySelector('h2, h3');
    if (place instanceof HTMLElement) place.focus();
  }, [step, part]);
}
