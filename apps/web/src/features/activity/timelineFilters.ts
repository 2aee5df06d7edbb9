/** The kinds of history that can be shown alone. */
export const timelineFilters = ['ALL', 'NOTES', 'COMMENTS', 'CHANGES', 'FILES'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];
