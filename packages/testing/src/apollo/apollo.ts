export { accessibilityProblems } from './accessibility.ts';
export { createMockApi, type MockApi, type MockDoor, type SentOperation } from './mockApi.ts';
export { connectionOf, type MockFields, type Mocks } from './mockResolvers.ts';
export { renderWithApollo, type Rendered, type RenderOptions } from './renderWithApollo.tsx';
export { sentTexts, type SentText } from './sentTexts.ts';
