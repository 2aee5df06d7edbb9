import { afterEach, expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Play } from 'lucide-react';
import { renderUi } from '../testing/renderUi.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useKeys } from './useKeys.ts';

const onKey = jest.fn();

function Keys({ dialog = false }: { readonly dialog?: boolean }) {
  useKeys({ D: () => onKey('D'), 'Shift+C': () => onKey('Shift+C') });
  return (
    <>
      <textarea aria-label="Note" />
      {dialog && <dialog open aria-modal="true" />}
    </>
  );
}

afterEach(() => {
  onKey.mockClear();
  delete document.documentElement.dataset['shortcuts'];
});

test('single keys act, with and without Shift', async () => {
  const { user } = renderUi(<Keys />);
  await user.keyboard('d');
  await user.keyboard('{Shift>}c{/Shift}');
  await user.keyboard('c');
  expect(onKey.mock.calls).toEqual([['D'], ['Shift+C']]);
});

test('keys are silent while typing, with Ctrl, under a dialog and when switched off', async () => {
  const { user, rerender } = renderUi(<Keys />);
  await user.type(screen.getByLabelText('Note'), 'd');
  await user.click(document.body);
  await user.keyboard('{Control>}d{/Control}');
  rerender(<Keys dialog />);
  await user.keyboard('d');
  rerender(<Keys />);
  document.documentElement.dataset['shortcuts'] = 'off';
  await user.keyboard('d');
  expect(onKey).not.toHaveBeenCalled();
});

test('a button tells its key and its consequence', async () => {
  const onClick = jest.fn();
  const { user } = renderUi(
    <ActionButton label="Reply" keys="R" icon={Play} consequence="Reply → Ana Ruiz" onClick={onClick} />,
  );
  const button = screen.getByRole('button', { name: 'Reply' });
  expect(button).toHaveAttribute('aria-keyshortcuts', 'R');
  await user.tab();
  expect(await screen.findByText('Reply → Ana Ruiz')).toBeVisible();
  await user.click(button);
  expect(onClick).toHaveBeenCalledTimes(1);
});
