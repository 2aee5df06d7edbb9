import type { Locator, Page } from 'playwright-core';

import type { TaskRecord } from './records.ts';
import type { Visitor } from './visitor.ts';

/** The portal as clients know it. */
export class PortalApp {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly url: string;

  constructor(visitor: Visitor, url: string) {
    this.visitor = visitor;
    this.page = visitor.page;
    this.url = url;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  }

  async openTask(task: TaskRecord): Promise<void> {
    await this.page.goto(`${this.url}/tasks/${task.number}`);
    await this.page.getByRole('heading', { level: 1, name: task.title }).waitFor();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  get files(): Locator {
    return this.page.getByRole('region', { name: 'Files' });
  }
}
