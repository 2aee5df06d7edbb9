export const caseTabs = ['overview', 'tasks', 'messages', 'documents', 'history'] as const;
export type CaseTab = (typeof caseTabs)[number];
