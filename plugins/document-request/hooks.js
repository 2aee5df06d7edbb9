/** Two weeks are enough for most. */
export function onCreate({ today }) {
  return { form: { neededBy: daysLater(today, 14) } };
}

/** The variable `documentsComplete` of the case, where its form has it. */
export function onComplete() {
  return { variables: { documentsComplete: true } };
}

/** A calendar day some days later. */
function daysLater(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
