import type { Locator, Page } from 'playwright-core';

import type { TaskRecord } from './records.ts';
import type { Visitor } from './visitor.ts';

export type ActionName = 'Doing' | 'Complete' | 'Forward' | 'Reply' | 'Cancel task' | 'Reopen';
type Tab = 'pending' | 'created' | 'related' | 'all';

/** The staff app as its people know it: by the words on the screen and by keys. */
export class StaffApp {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly url: string;

  constructor(visitor: Visitor, url: string) {
    this.visitor = visitor;
    this.page = visitor.page;
    this.url = url;
  }

  /** Opens an address and waits until its page is there. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page
      .getByRole('main')
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor({ state: 'attached' });
  }

  async openTask(task: TaskRecord): Promise<void> {
    await this.page.goto(`${this.url}/tasks/${task.number}`);
    await this.heading(task).waitFor();
    await this.actions(task).waitFor();
  }

  async openTab(tab: Tab): Promise<void> {
    await this.open(`/tasks/${tab}`);
    await this.page.getByRole('table').or(this.page.getByText('Nothing is waiting for you.')).waitFor();
  }

  heading(task: TaskRecord): Locator {
    return this.page.getByRole('heading', { level: 1, name: task.title });
  }

  /** The buttons under the title of an open task. */
  actions(task: TaskRecord): Locator {
    return this.page.getByRole('toolbar', { name: `Actions for ${task.number}` });
  }

  action(task: TaskRecord, name: ActionName | 'Claim'): Locator {
    return this.actions(task).getByRole('button', { name, exact: true });
  }

  /** The names of all buttons that are offered, in their order, without the menu. */
  async offered(task: TaskRecord): Promise<readonly string[]> {
    const names = await this.actions(task).getByRole('button').allInnerTexts();
    return names.map((name) => name.trim()).filter((name) => name !== '');
  }

  /** The word of the status that the open task shows. */
  status(word: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('banner')
      .or(this.page.locator('main header'))
      .getByText(word);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The line at the bottom left that says what was done. */
  get statusLine(): Locator {
    return this.page.getByRole('region', { name: 'Last action' });
  }

  async says(text: string): Promise<void> {
    await this.statusLine.getByText(text).waitFor();
  }

  async undo(): Promise<void> {
    await this.statusLine.getByRole('button', { name: 'Undo' }).click();
  }

  /** What happened to the open task, newest first. */
  get timeline(): Locator {
    return this.page.getByRole('list', { name: 'Activity' });
  }

  row(task: TaskRecord): Locator {
    return this.page.getByRole('row').filter({ hasText: task.title });
  }

  /** The link that is a row's name and takes the focus. */
  rowLink(task: TaskRecord): Locator {
    return this.page.getByRole('link', { name: `${task.number} ${task.title}` });
  }

  /** Chooses in a box that searches: types and takes the option of this name. */
  async choose(label: string, name: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: label }).fill(name);
    await this.dialog.getByRole('option', { name }).first().click();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}
