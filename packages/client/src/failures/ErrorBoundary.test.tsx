import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { type CaughtFailure, ErrorBoundary } from './ErrorBoundary.tsx';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

let broken = true;

function Part() {
  if (broken) throw new Error('no such field');
  return <p>All is well</p>;
}

function instead({ retry }: CaughtFailure) {
  return (
    <button type="button" onClick={retry}>
      Try again
    </button>
  );
}

test('a part that breaks is replaced, the rest stays, and trying again draws it anew', () => {
  broken = true;
  const onError = jest.fn();
  render(
    <>
      <p>Navigation</p>
      <ErrorBoundary fallback={instead} onError={onError}>
        <Part />
      </ErrorBoundary>
    </>,
  );
  expect(screen.getByText('Navigation')).toBeInTheDocument();
  expect(onError).toHaveBeenCalledTimes(1);
  broken = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('All is well')).toBeInTheDocument();
});

test('another address gives the part a new chance by itself', () => {
  broken = true;
  const page = (address: string) => (
    <ErrorBoundary fallback={instead} resetKey={address}>
      <Part />
    </ErrorBoundary>
  );
  const { rerender } = render(page('/a'));
  broken = false;
  rerender(page('/b'));
  expect(screen.getByText('All is well')).toBeInTheDocument();
});
