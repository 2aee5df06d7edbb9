import { beforeEach, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { EditableField, type EditableFieldProps } from './EditableField.tsx';
import { Fact } from './Fact.tsx';
import { FieldList } from './FieldList.tsx';

const calls = { onEdit: jest.fn(), onSave: jest.fn(), onRevert: jest.fn() };
beforeEach(() => {
  for (const mock of Object.values(calls)) mock.mockClear();
});

function field(more: Partial<EditableFieldProps> = {}) {
  return (
    <>
      <FieldList label="Details">
        <EditableField
          label="Priority"
          editing={false}
          editor={<input aria-label="Priority" />}
          {...calls}
          {...more}
        >
          High
        </EditableField>
        <Fact label="Department">Housing</Fact>
      </FieldList>
      <button type="button">Elsewhere</button>
    </>
  );
}

test('a field that may be edited is a button that says so', async () => {
  const { user } = renderUi(field());
  await user.click(screen.getByRole('button', { name: 'High edit Priority' }));
  expect(calls.onEdit).toHaveBeenCalledTimes(1);
});

test('a field that may not be edited is plain text', () => {
  renderUi(field({ editor: false }));
  expect(screen.queryByRole('button', { name: /edit/u })).toBeNull();
  expect(screen.getByText('High')).toBeVisible();
  expect(screen.getByText('Housing')).toBeVisible();
});

test('editing starts in the box; Enter saves, Escape reverts, leaving saves', async () => {
  const { user } = renderUi(field({ editing: true }));
  expect(screen.getByRole('textbox', { name: 'Priority' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(calls.onSave).toHaveBeenCalledTimes(1);
  await user.keyboard('{Escape}');
  expect(calls.onRevert).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(calls.onSave).toHaveBeenCalledTimes(2);
});

test('Enter in a box of many lines is a new line, Ctrl+Enter saves', async () => {
  const { user } = renderUi(field({ editing: true, editor: <textarea aria-label="Text" /> }));
  await user.keyboard('one{Enter}two');
  expect(screen.getByRole('textbox')).toHaveValue('one\ntwo');
  expect(calls.onSave).not.toHaveBeenCalled();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(calls.onSave).toHaveBeenCalledTimes(1);
});

test('saved, failed and overtaken are said under the field', async () => {
  const take = jest.fn();
  const keep = jest.fn();
  const conflict = {
    text: 'Sam set this to High.',
    theirs: { label: 'Use High', take },
    mine: { label: 'Keep mine (Urgent)', keep },
  };
  const { user, rerender } = renderUi(field({ state: { saved: true } }));
  expect(screen.getByText('Saved')).toBeVisible();
  rerender(field({ state: { error: 'Not saved. You are offline.' } }));
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved. You are offline.');
  rerender(field({ state: { conflict } }));
  expect(screen.getByRole('alert')).toHaveTextContent('Sam set this to High.');
  await user.click(screen.getByRole('button', { name: 'Use High' }));
  await user.click(screen.getByRole('button', { name: 'Keep mine (Urgent)' }));
  expect([take.mock.calls.length, keep.mock.calls.length]).toEqual([1, 1]);
});
