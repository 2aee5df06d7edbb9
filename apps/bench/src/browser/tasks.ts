import { budgets } from './budgets.ts';
import type { Known } from './people.ts';
import { anyRow, focused, rowsOf } from './rows.ts';
import type { Samples } from './samples.ts';
import type { Visit } from './visit.ts';

const opened = 3;

/** Opens tasks from the list by the keyboard, after the focus has rested on them. */
export async function measureOpening(visit: Visit, samples: Samples): Promise<void> {
  const { page } = visit;
  await visit.open('/tasks/pending', anyRow);
  await visit.rest(2_500);
  const rows = (await rowsOf(page)).slice(0, opened);
  for (const row of rows) {
    await page.focus(focused(row).selector.replace(':focus', ''));
    await visit.rest();
    const [title = Number.NaN, full = Number.NaN] = await visit.press(
      () => page.keyboard.press('Enter'),
      { selector: 'main h1', text: row.title },
      { selector: 'main [role="toolbar"] button' },
    );
    samples.add(budgets.openTitle, title);
    samples.add(budgets.openFull, full);
    await page.goBack();
    await page.locator(anyRow.selector).first().waitFor();
    await visit.rest();
  }
}

/** Opens and closes the dialog of an action on the page of each task, then starts the task. */
export async function measureMoves(visit: Visit, samples: Samples, tasks: readonly Known[]): Promise<void> {
  const { page } = visit;
  const action = (name: string): (() => Promise<void>) => {
    const button = page.locator('main [role="toolbar"]').getByRole('button', { name, exact: true });
    return () => button.click();
  };
  for (const { number, title } of tasks) {
    await visit.open(`/tasks/${number}`, { selector: 'main h1', text: title });
    await page.locator('main [role="toolbar"] button').first().waitFor();
    await visit.rest(2_500);
    const [dialog = Number.NaN] = await visit.press(action('Forward'), { selector: '[role="dialog"]' });
    samples.add(budgets.dialog, dialog);
    await visit.rest();
    await page.keyboard.press('Escape');
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    const moved = await visit.move(action('Doing'), { selector: 'main header', text: 'In progress' });
    samples.add(budgets.movePainted, moved.painted);
    samples.add(budgets.moveConfirmed, moved.answered);
    await visit.rest();
  }
}
