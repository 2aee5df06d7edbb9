/** In three days, at the address the case knows. */
export function onCreate({ today, case: file }) {
  const { address } = file?.variables ?? {};
  return { form: { visitOn: daysLater(today, 3), ...(typeof address === 'string' ? { address } : {}) } };
}

/** The variable `condition` of the case follows what was found, where its form has it. */
export function variables({ task }) {
  const { condition } = task.answers;
  return condition === undefined ? {} : { condition };
}

/** The variable `visitedOn` of the case, where its form has it. */
export function onComplete({ today }) {
  return { variables: { visitedOn: today } };
}

/** A calendar day some days later. */
function daysLater(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
