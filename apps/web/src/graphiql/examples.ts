/** Operations to start from, one tab each; the variables are the reader's to fill in. */
export const examples: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Who asks, and what they may do.
query Me {
  viewer {
    person { name email role }
    permissions
    departments { id name }
  }
  taskCounts { pending created related queue }
}
`,
  },
  {
    query: `# A page of the work that waits for the viewer; pass endCursor as "after" for the next one.
query Pending($after: String) {
  tasks(tab: PENDING, first: 20, after: $after) {
    nodes {
      id number title status priority dueOn version
      assignee { name }
      department { name }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}
`,
  },
  {
    query: `# One task: what can be done with it now, and what happened to it.
query Task($number: String!) {
  task(number: $number) {
    id number title status version
    actions { action available refusal { code message remedy } }
    timeline(first: 20) {
      nodes { verb at actor { name } fromStatus toStatus words }
    }
  }
}
`,
    variables: '{ "number": "TASK-1" }',
  },
  {
    query: `# A new task for a department. The key makes a repeated request harmless.
mutation Create($input: CreateTaskInput!) {
  createTask(input: $input) {
    task { id number version }
    userErrors { code field message remedy }
  }
}
`,
    variables: `{
  "input": {
    "title": "Check the delivery",
    "dueOn": "2030-01-31",
    "departmentId": "",
    "idempotencyKey": "a-key-of-your-own-1"
  }
}`,
  },
  {
    query: `# Hand a task to another department. A refusal comes back as data in userErrors.
mutation Forward($input: ForwardInput!) {
  forward(input: $input) {
    task { id status version department { name } }
    userErrors { code field message remedy }
  }
}
`,
    variables: `{
  "input": {
    "taskId": "",
    "expectedVersion": 1,
    "departmentId": "",
    "comment": "Please have a look."
  }
}`,
  },
  {
    query: `# Changes of the viewer’s tasks as they happen. An event is a hint: read what you need again.
subscription Live {
  myTasksChanged {
    taskId verb at
    actor { name }
    task { number title status }
    counts { pending queue }
  }
}
`,
  },
];
