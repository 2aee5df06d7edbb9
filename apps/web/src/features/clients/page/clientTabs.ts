export const clientTabs = ['overview', 'cases', 'tasks', 'documents'] as const;
export type ClientTab = (typeof clientTabs)[number];
