/** What is to be approved is what the case is about, unless somebody says otherwise. */
export function onCreate({ case: file }) {
  return { form: file === null ? {} : { subject: file.title } };
}

/** Rules and templates of the case can go by the decision: the variable `approved`, where its form has it. */
export function onComplete({ task }) {
  return { variables: { approved: task.action === 'APPROVE' } };
}
