import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { App } from './App.tsx';

test('the app shows its name', () => {
  render(<App />);
  expect(screen.getByRole('heading', { name: 'Docket' })).toBeDefined();
});
