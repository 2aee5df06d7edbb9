/** Tomorrow, under the number the case knows. */
export function onCreate({ today, case: file }) {
  const { phone } = file?.variables ?? {};
  return { form: { callOn: daysLater(today, 1), ...(typeof phone === 'string' ? { phone } : {}) } };
}

/** The variable `satisfied` of the case, where its form has it. */
export function onComplete({ task }) {
  const { outcome } = task.answers;
  return { variables: outcome === undefined ? {} : { satisfied: outcome === 'Settled' } };
}

/** A calendar day some days later. */
function daysLater(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
