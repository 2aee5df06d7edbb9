import { useLayoutEffect, useRef } from 'react';

export type WaitingHeadingProps = {
  readonly text: string;
  /** Called when it leaves the page with the focus on it. */
  readonly onLeaveFocused: () => void;
};

/** The page's heading for screen readers while the task itself is not there yet. */
export function WaitingHeading({ text, onLeaveFocused }: WaitingHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const element = heading.current;
    return () => {
      if (element !== null && document.activeElement === element) onLeaveFocused();
    };
  }, [onLeaveFocused]);
  return (
    <h1 ref={heading} className="docket-hidden" tabIndex={-1}>
      {text}
    </h1>
  );
}
