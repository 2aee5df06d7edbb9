import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { StatusLineProvider } from './StatusLineProvider.tsx';
import { type StatusMessage, useStatusLine } from './statusLineContext.ts';

function Teller({ message }: { readonly message: StatusMessage }) {
  const { show, recent } = useStatusLine();
  return (
    <>
      <button type="button" onClick={() => show(message)}>
        Tell
      </button>
      <input aria-label="Box" />
      <p>{recent.length} recent</p>
    </>
  );
}

function renderLine(message: StatusMessage) {
  return renderUi(
    <StatusLineProvider>
      <Teller message={message} />
    </StatusLineProvider>,
  );
}

const line = () => screen.queryByRole('region', { name: 'Last action' });
const undo = jest.fn();
beforeEach(() => void undo.mockClear());

test('a result is told politely and can be taken back by button', async () => {
  const { user } = renderLine({ text: 'T-1042 completed', undo });
  await user.click(screen.getByText('Tell'));
  expect(screen.getByRole('status')).toHaveTextContent('T-1042 completed');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(line()).toBeNull();
});

test('Z takes it back, though not inside a text box', async () => {
  const { user } = renderLine({ text: 'T-1042 completed', undo });
  await user.click(screen.getByText('Tell'));
  await user.type(screen.getByLabelText('Box'), 'z');
  expect(undo).not.toHaveBeenCalled();
  await user.click(document.body);
  await user.keyboard('z');
  expect(undo).toHaveBeenCalledTimes(1);
});

test('Ctrl+Z takes it back too, though not inside a text box', async () => {
  const { user } = renderLine({ text: 'T-1042 completed', undo });
  await user.click(screen.getByText('Tell'));
  await user.click(screen.getByLabelText('Box'));
  await user.keyboard('{Control>}z{/Control}');
  expect(undo).not.toHaveBeenCalled();
  await user.click(document.body);
  await user.keyboard('{Control>}z{/Control}');
  expect(undo).toHaveBeenCalledTimes(1);
  await user.keyboard('{Meta>}z{/Meta}');
  expect(undo).toHaveBeenCalledTimes(1);
});

test('without an undo there is no button for it, and the line can be dismissed', async () => {
  const { user } = renderLine({ text: 'Copied' });
  await user.click(screen.getByText('Tell'));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(line()).toBeNull();
});

describe('how long it stays', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('ten seconds, and longer while it is hovered', () => {
    renderLine({ text: 'T-1042 completed', undo });
    fireEvent.click(screen.getByText('Tell'));
    act(() => jest.advanceTimersByTime(9_000));
    const shown = line();
    expect(shown).not.toBeNull();
    fireEvent.pointerEnter(shown?.parentElement ?? document.body);
    act(() => jest.advanceTimersByTime(60_000));
    expect(line()).not.toBeNull();
    fireEvent.pointerLeave(shown?.parentElement ?? document.body);
    act(() => jest.advanceTimersByTime(10_100));
    expect(line()).toBeNull();
  });

  test('the last twenty stay known', () => {
    renderLine({ text: 'T-1042 completed' });
    for (let count = 0; count < 25; count += 1) fireEvent.click(screen.getByText('Tell'));
    expect(screen.getByText('20 recent')).toBeVisible();
  });
});
