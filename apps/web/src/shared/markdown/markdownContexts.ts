import { createContext } from 'react';

/** Ticks the checklist row on a line (counted from 1); null where the text is only read. */
export const MarkdownToggleContext = createContext<((line: number) => void) | null>(null);

/** The line of the list row that is being drawn. */
export const MarkdownLineContext = createContext<number | null>(null);
