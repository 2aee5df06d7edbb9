import { budgets } from './budgets.ts';
import { laptop, phone } from './machine.ts';
import type { Samples } from './samples.ts';
import type { Stage } from './stage.ts';
import { Visit } from './visit.ts';

const aRow = { selector: 'tr[data-row] a' };
const aTask = { selector: 'main li a' };

/** Both apps from nothing in the browser: the time until there is a list to use. */
export async function measureStarts({ browser, docket, cast }: Stage, samples: Samples): Promise<void> {
  const staff = await Visit.begin({ browser, url: docket.url, person: cast.staff, machine: laptop });
  try {
    samples.add(budgets.coldStart, await staff.open('/', aRow));
    await staff.rest();
    samples.add(budgets.shiftOfStart, (await staff.felt()).shift);
  } finally {
    await staff.leave();
  }
  const url = docket.portalUrl;
  const client = await Visit.begin({ browser, url, person: cast.client, machine: phone });
  try {
    samples.add(budgets.portalStart, await client.open('/', aTask));
    await client.rest();
    samples.add(budgets.shiftOfStart, (await client.felt()).shift);
  } finally {
    await client.leave();
  }
}
