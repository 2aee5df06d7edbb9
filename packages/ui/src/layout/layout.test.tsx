import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { Page } from './Page.tsx';
import { Panel } from './Panel.tsx';
import { PeekPanel } from './PeekPanel.tsx';
import { clampWidth } from './peekWidths.ts';

test('a page has one heading that can take the focus, and its buttons', () => {
  renderUi(
    <Page title="Pending with me" beside={<span>12</span>} actions={<button type="button">New task</button>}>
      <p>Rows</p>
    </Page>,
  );
  const heading = screen.getByRole('heading', { level: 1, name: 'Pending with me' });
  heading.focus();
  expect(heading).toHaveFocus();
  expect(screen.getByRole('button', { name: 'New task' })).toBeVisible();
});

test('a panel is a region named by its heading', () => {
  renderUi(<Panel title="Files">None</Panel>);
  expect(screen.getByRole('region', { name: 'Files' })).toHaveTextContent('None');
});

test('a peek can be widened by keyboard within its bounds, and closed', async () => {
  const onClose = jest.fn();
  const { user } = renderUi(
    <PeekPanel label="Task T-1042" head={<b>T-1042</b>} onClose={onClose}>
      Body
    </PeekPanel>,
  );
  const width = screen.getByRole('slider', { name: 'Width of the panel' });
  expect(width).toHaveValue('480');
  fireEvent.change(width, { target: { value: '700' } });
  expect(screen.getByRole('complementary', { name: 'Task T-1042' })).toHaveStyle('--peek-width: 700px');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test.each([
  [100, 400],
  [512.4, 512],
  [9999, 720],
])('a width of %f becomes %i', (asked, given) => {
  expect(clampWidth(asked)).toBe(given);
});
