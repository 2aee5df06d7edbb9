import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { Banner } from './Banner.tsx';
import { DraftRestored } from './DraftRestored.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ErrorBanner } from './ErrorBanner.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { SkeletonLines } from './SkeletonLines.tsx';

test('an empty part says what is not there and offers a way on', () => {
  renderUi(
    <EmptyState
      title="Nothing is waiting for you."
      text="Well done."
      actions={<a href="/queues">Queues</a>}
    />,
  );
  expect(screen.getByText('Nothing is waiting for you.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Queues' })).toBeVisible();
});

test('a failed part interrupts, and can be tried again or dismissed', async () => {
  const onRetry = jest.fn();
  const onDismiss = jest.fn();
  const { user } = renderUi(
    <ErrorBanner
      title="The list could not be loaded."
      errorId="e-7"
      onRetry={onRetry}
      onDismiss={onDismiss}
    />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The list could not be loaded. Error number e-7.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect([onRetry.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 1]);
});

test('a warning waits its turn, and what was there from the start says nothing', () => {
  renderUi(
    <>
      <Banner tone="warning" title="Sam is away." />
      <Banner tone="info" title="Read this." announced={false} />
    </>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('Sam is away.');
});

test('a restored draft can be discarded', async () => {
  const onDiscard = jest.fn();
  const { user } = renderUi(<DraftRestored onDiscard={onDiscard} />);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onDiscard).toHaveBeenCalledTimes(1);
});

describe('waiting', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('grey lines appear only after a second', () => {
    renderUi(<SkeletonLines label="Loading tasks" />);
    act(() => jest.advanceTimersByTime(900));
    expect(screen.queryByText('Loading tasks')).toBeNull();
    act(() => jest.advanceTimersByTime(200));
    expect(screen.getByText('Loading tasks')).toBeInTheDocument();
  });

  test('a refresh shows itself after a second and is gone at once', () => {
    const { rerender } = renderUi(<ProgressLine active label="Refreshing" />);
    act(() => jest.advanceTimersByTime(1100));
    expect(screen.getByText('Refreshing')).toBeInTheDocument();
    rerender(<ProgressLine active={false} label="Refreshing" />);
    expect(screen.queryByText('Refreshing')).toBeNull();
  });
});
