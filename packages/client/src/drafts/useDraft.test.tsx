import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { renderWithApollo } from '@docket/testing/apollo';
import { act, fireEvent, screen } from '@testing-library/react';
import { createDraftStore } from './draftStore.ts';
import { useDraft } from './useDraft.ts';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function Box({ name = 'T1:note' }: { readonly name?: string }) {
  const draft = useDraft(name);
  return (
    <>
      <textarea
        aria-label="Note"
        value={draft.value}
        onChange={(event) => draft.setValue(event.target.value)}
      />
      {draft.restored && <p>Draft restored</p>}
      <button type="button" onClick={draft.clear}>
        Discard
      </button>
    </>
  );
}

const box = () => screen.getByRole('textbox', { name: 'Note' });
const type = (value: string) => fireEvent.change(box(), { target: { value } });

test('what was typed is there again after a reload, one second after the last key', () => {
  const first = renderWithApollo(<Box />);
  type('Half a thought');
  act(() => {
    jest.advanceTimersByTime(999);
  });
  expect(localStorage.length).toBe(0);
  act(() => {
    jest.advanceTimersByTime(1);
  });
  expect(localStorage.length).toBe(1);
  first.unmount();
  renderWithApollo(<Box />);
  expect(box()).toHaveValue('Half a thought');
  expect(screen.getByText('Draft restored')).toBeInTheDocument();
});

test('closing the box keeps what was typed a moment before', () => {
  const first = renderWithApollo(<Box />);
  type('Just now');
  first.unmount();
  renderWithApollo(<Box />);
  expect(box()).toHaveValue('Just now');
});

test('a discarded draft is gone for good', () => {
  const first = renderWithApollo(<Box />);
  type('Away with it');
  fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(box()).toHaveValue('');
  first.unmount();
  renderWithApollo(<Box />);
  expect(box()).toHaveValue('');
});

test('every box and every person has a draft of its own', () => {
  const first = renderWithApollo(<Box />);
  type('Mine');
  first.rerender(<Box name="T2:note" />);
  first.unmount();
  const other = { id: 'Person-2', name: 'Sam Okafor', email: 'sam@example.test' };
  const second = renderWithApollo(<Box />, { viewer: other });
  expect(box()).toHaveValue('');
  second.unmount();
  renderWithApollo(<Box name="T2:note" />);
  expect(box()).toHaveValue('');
});

test('where storage is full or blocked a draft lasts as long as the page', () => {
  const blocked = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const store = createDraftStore({ getItem: blocked, setItem: blocked, removeItem: blocked });
  store.write('box', 'kept');
  expect(store.read('box')).toBe('kept');
  store.remove('box');
  expect(store.read('box')).toBeUndefined();
});
