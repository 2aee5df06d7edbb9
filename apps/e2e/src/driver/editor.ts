import type { Locator, Page } from 'playwright-core';

import type { StaffApp } from './staff.ts';

/** The editor of a definition in the administration: a draft is changed, judged, and published. */
export class Editor {
  readonly #app: StaffApp;

  constructor(app: StaffApp) {
    this.#app = app;
  }

  get page(): Page {
    return this.#app.page;
  }

  /** Opens the definition at the part of this name. */
  async open(path: string, part: string): Promise<void> {
    await this.#app.open(`/admin/${path}`);
    await this.part(part);
  }

  async part(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
    await this.page.getByRole('tabpanel', { name: new RegExp(`^${name}`, 'u') }).waitFor();
  }

  /** Saves the draft and looks what publishing it would do. */
  async check(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Check impact' }).click();
    const impact = this.page.getByRole('region', { name: 'What publishing does' });
    await impact.getByRole('list').first().waitFor();
    return impact;
  }

  /** Publishes what was checked; it becomes this version. */
  async publish(name: string, version: number): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.#app.says(`“${name}” published as version ${version}`);
  }
}
