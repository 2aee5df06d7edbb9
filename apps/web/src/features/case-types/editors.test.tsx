import { approvalWorkflow, standardWorkflow, taskSubject } from '@docket/domain';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { type ComponentType, useState } from 'react';
import { type EditorProps, NamesContext, noNames } from './admin/editor.ts';
import { CalendarEditor } from './calendar/CalendarEditor.tsx';
import { holidaysIn } from './calendar/icalDays.ts';
import { CaseTypeEditor } from './caseType/CaseTypeEditor.tsx';
import { FindingsContext } from './contents/findings.ts';
import type { Json } from './contents/read.ts';
import { MailEditor } from './mails/MailEditor.tsx';
import { SlaEditor } from './sla/SlaEditor.tsx';
import { TaskTypeEditor } from './taskType/TaskTypeEditor.tsx';
import { diagramOf } from './workflow/diagramLayout.ts';
import { stagesInLines } from './workflow/stageLines.ts';
import { WorkflowEditor } from './workflow/WorkflowEditor.tsx';

const hours = [{ from: '09:00', to: '17:00' }];
const office = {
  label: 'Madrid office',
  timeZone: 'Europe/Madrid',
  week: { MONDAY: hours, TUESDAY: hours, WEDNESDAY: hours, THURSDAY: hours, FRIDAY: hours },
  holidays: [{ on: '2025-12-25', name: 'Christmas' }],
  retired: false,
};
const names = {
  ...noNames,
  taskTypes: [
    { value: 'visit', label: 'Site visit' },
    { value: 'call', label: 'Follow-up call' },
  ],
  calendars: [{ value: 'office', label: 'Madrid office', content: office }],
  departments: [{ value: 'D1', label: 'Housing' }],
};

function edit(Editor: ComponentType<EditorProps>, first: Json, at = '/', mocks: Mocks = {}) {
  let latest = first;
  const Edited = () => {
    const [json, setJson] = useState(first);
    latest = json;
    return (
      <NamesContext value={names}>
        <FindingsContext value={[{ path: 'rules.0.when', message: 'There is no such field.' }]}>
          <Editor definitionKey="sample" json={json} onChange={setJson} />
        </FindingsContext>
      </NamesContext>
    );
  };
  return { ...renderWithApollo(<Edited />, { at, mocks }), content: () => latest };
}

const repair = {
  label: 'Boiler repair',
  numberPrefix: 'BOILER',
  form: {
    type: 'object',
    properties: {
      vulnerable: { type: 'boolean', title: 'Somebody is vulnerable' },
      age: { type: 'integer', title: 'Age of the boiler' },
    },
  },
  taskTypes: ['visit'],
};

test('a rule is built from boxes, written as an expression and tried on a sample case', async () => {
  const { user, content, container } = edit(CaseTypeEditor, repair, '/?tab=tasks');
  await user.type(screen.getByLabelText('New rule'), 'Old boilers{Enter}');
  const condition = screen.getByRole('group', { name: 'Condition' });
  await user.click(within(condition).getByRole('button', { name: 'Add condition' }));
  await user.click(screen.getByRole('combobox', { name: 'Field of condition 1' }));
  await user.click(await screen.findByRole('option', { name: 'Age of the boiler' }));
  await user.click(screen.getByRole('combobox', { name: 'Test of condition 1' }));
  await user.click(await screen.findByRole('option', { name: 'is more than' }));
  await user.type(screen.getByLabelText('Value of condition 1'), '15');
  expect(content()).toMatchObject({
    rules: [{ key: 'old-boilers', on: { event: 'RAISED' }, when: 'variables.age > 15', taskType: 'visit' }],
  });
  expect(screen.getByText('No task would appear')).toBeVisible();
  await user.type(screen.getByLabelText('Age of the boiler (optional)'), '20');
  expect(await screen.findByText('One task would appear')).toBeVisible();
  expect(screen.getByText('Age of the boiler is more than 15, when the case is raised.')).toBeVisible();
  expect(screen.getAllByText('There is no such field.')).not.toHaveLength(0);
  expect(screen.getByText('1 to fix')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a condition that boxes cannot show is a text, until somebody starts anew', async () => {
  const rule = {
    key: 'clever',
    label: 'Clever',
    on: { event: 'RAISED' },
    when: 'variables.age > 5 && (variables.vulnerable || variables.age > 20)',
    taskType: 'visit',
  };
  const { user, content } = edit(CaseTypeEditor, { ...repair, rules: [rule] }, '/?tab=tasks');
  await user.click(screen.getByRole('button', { name: 'Edit Clever' }));
  expect(screen.getByLabelText('Expression')).toHaveValue(rule.when);
  await user.click(screen.getByRole('button', { name: 'Start anew with boxes' }));
  expect(content()).toMatchObject({ rules: [{ when: null }] });
  await user.click(screen.getByRole('button', { name: 'Write it by hand' }));
  await user.type(screen.getByLabelText('Expression'), 'variables.age > 9');
  expect(screen.getByLabelText('Expression')).toHaveValue('variables.age > 9');
  expect(content()).toMatchObject({ rules: [{ when: 'variables.age > 9' }] });
});

test('stages, outcomes and task types keep their order by buttons', async () => {
  const { user, content } = edit(CaseTypeEditor, repair, '/?tab=stages');
  for (const stage of ['First look', 'Repair']) {
    await user.type(screen.getByLabelText('New stage'), `${stage}{Enter}`);
  }
  await user.click(screen.getByRole('button', { name: 'Move Repair up' }));
  expect(content()).toMatchObject({
    stages: [{ key: 'repair' }, { key: 'first-look', label: 'First look' }],
  });
  await user.click(screen.getByRole('tab', { name: 'Outcomes' }));
  await user.type(screen.getByLabelText('New outcome'), 'Repaired{Enter}');
  expect(content()).toMatchObject({ outcomes: ['Repaired'] });
  await user.click(screen.getByRole('tab', { name: /^Tasks/u }));
  await user.click(screen.getByRole('combobox', { name: 'Add task type' }));
  await user.click(await screen.findByRole('option', { name: 'Follow-up call' }));
  await user.click(screen.getByRole('button', { name: 'Move Follow-up call up' }));
  expect(content()).toMatchObject({ taskTypes: ['call', 'visit'] });
});

test('a task type shows the steps of its wizard and what its words become', async () => {
  const people = { nodes: [{ id: 'P1', name: 'Ana Ruiz', departments: [] }] };
  const type = { label: 'Site visit', title: 'Visit {{variables.address}}' };
  const { user, content, container } = edit(TaskTypeEditor, type, '/', { Query: { people } });
  expect(screen.getByText('Visit ‹address›')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Assignment' }));
  await user.click(screen.getByRole('textbox', { name: 'Assigned to, unless somebody chooses (optional)' }));
  await user.click(await screen.findByRole('option', { name: 'Ana Ruiz' }));
  await user.click(screen.getByLabelText('Assign by itself: the step is skipped'));
  expect(content()).toMatchObject({ assignment: { assigneeId: 'P1', automatic: true } });
  expect(screen.getByText('Assignment', { selector: 'li' })).toHaveTextContent('Assignment (skipped)');
  await user.click(screen.getByRole('tab', { name: 'Target' }));
  await user.type(screen.getByLabelText('Done within'), '2.5');
  expect(content()).toMatchObject({ target: { minutes: 150 } });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a task type keeps the mails of its tasks while something else changes, and lets them be chosen', async () => {
  const type = { label: 'Site visit', title: 'Visit', mails: ['WATCHERS_COMPLETED'] };
  const { user, content, container } = edit(TaskTypeEditor, type);
  await user.type(screen.getByLabelText('Name'), 's');
  expect(content()).toMatchObject({ label: 'Site visits', mails: ['WATCHERS_COMPLETED'] });
  await user.click(screen.getByRole('tab', { name: 'Assignment' }));
  await user.click(screen.getByText('1 of 4'));
  await user.click(screen.getByLabelText('Whoever works on it, when it changes'));
  expect(content()).toMatchObject({ mails: ['ASSIGNEES_CHANGED', 'WATCHERS_COMPLETED'] });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a task type that says nothing of mails sends all of them', async () => {
  const { user, content } = edit(TaskTypeEditor, { label: 'Site visit', title: 'Visit' }, '/?tab=assignment');
  expect(screen.getByText('everything')).toBeVisible();
  await user.click(screen.getByLabelText('Mail everybody in the department when it arrives'));
  expect(content()).not.toHaveProperty('mails');
});

test('a promise reads as a sentence and says when it would be due', async () => {
  const policy = { label: 'Urgent', calendarKey: 'office', resolutionMinutes: 480, reminders: [50, 100] };
  const { user, content, container } = edit(SlaEditor, policy);
  expect(
    screen.getByText(
      'For all work, resolve within 1 working day (8 h) on Madrid office; pause while waiting; remind the case manager at 50 %, 100 %.',
    ),
  ).toBeVisible();
  expect(screen.getByText('Created now it would be due Mon 17 Nov 2025, 11:00.')).toBeVisible();
  const resolve = screen.getByLabelText('Resolve within');
  expect(resolve).toHaveValue('1');
  await user.clear(resolve);
  await user.type(resolve, '2');
  expect(content()).toMatchObject({ resolutionMinutes: 960 });
  await user.clear(resolve);
  expect(screen.getByText(/Nothing is promised yet/u)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a promise can be made to one client, who is known by name', async () => {
  const policy = { label: 'Urgent', calendarKey: 'office', resolutionMinutes: 480, clientId: 'C1' };
  const { user, content } = edit(SlaEditor, policy, '/', {
    Query: {
      node: { __typename: 'Client', id: 'C1', name: 'Margaret Ellison' },
      clients: { nodes: [{ id: 'C2', name: 'Paul Ferro' }] },
    },
  });
  const client = screen.getByLabelText('For the client');
  await waitFor(() => expect(client).toHaveValue('Margaret Ellison'));
  await user.clear(client);
  expect(content()).toMatchObject({ clientId: null });
  await user.type(client, 'Paul');
  await user.click(await screen.findByRole('option', { name: 'Paul Ferro' }));
  expect(content()).toMatchObject({ clientId: 'C2' });
});

test('a calendar has several spans a day, and holidays from a file', async () => {
  const { user, content, container } = edit(CalendarEditor, office);
  const to = screen.getByLabelText('Monday, span 1 to');
  await user.clear(to);
  await user.type(to, '13:00');
  await user.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
  expect(content()).toMatchObject({ week: { MONDAY: [{ to: '13:00' }, { from: '14:00', to: '15:00' }] } });
  expect(screen.getByText('37 h of working time a week')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Holidays' }));
  const ics = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:New Year\nEND:VEVENT';
  // The simulated browser knows files but not how to read them.
  const file = Object.assign(new File([ics], 'a.ics'), { text: () => Promise.resolve(ics) });
  await user.upload(screen.getByLabelText('Import calendar file', { selector: 'input' }), file);
  expect(await screen.findByText('One holiday added')).toBeVisible();
  expect(content()).toMatchObject({
    holidays: [{ on: '2025-12-25' }, { on: '2026-01-01', name: 'New Year' }],
  });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('only whole days of a calendar file are holidays, several days are several', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
  const text = [
    event('DTSTART;VALUE=DATE:20251224', 'DTEND;VALUE=DATE:20251226', 'SUMMARY:Christmas\\, and', '  after'),
    event('DTSTART:20251114T090000Z', 'DTEND:20251114T100000Z', 'SUMMARY:Meeting'),
  ].join('\r\n');
  expect(holidaysIn(text)).toEqual([
    { on: '2025-12-24', name: 'Christmas, and after' },
    { on: '2025-12-25', name: 'Christmas, and after' },
  ]);
  expect(holidaysIn('no calendar')).toEqual([]);
});

test('a workflow is drawn, judged in words while it changes, and gets a step of its own', async () => {
  const { label, initial, statuses, actions } = standardWorkflow;
  const { user, content, container } = edit(WorkflowEditor, { label, initial, statuses, actions });
  expect(screen.getByRole('img', { name: 'Diagram of Standard: 5 statuses, 6 steps' })).toBeVisible();
  expect(screen.getByText('Everything can be reached, and everything comes to an end.')).toBeVisible();
  await user.click(screen.getByLabelText('Use In progress'));
  expect(screen.getByText(/things to put right/u)).toBeVisible();
  await user.click(screen.getByLabelText('Use In progress'));
  await user.click(screen.getByRole('tab', { name: 'Steps' }));
  await user.type(screen.getByLabelText('New step'), 'Send for approval{Enter}');
  await user.click(screen.getByRole('combobox', { name: 'To' }));
  await user.click(await screen.findByRole('option', { name: 'In progress' }));
  expect(content()).toMatchObject({
    actions: { SEND_FOR_APPROVAL: { label: 'Send for approval', from: ['NEW'], to: 'IN_PROGRESS' } },
  });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('every place of a workflow has room of its own in the drawing', () => {
  for (const workflow of [standardWorkflow, approvalWorkflow]) {
    const { nodes, edges, width, height } = diagramOf(workflow, taskSubject);
    const spots = nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(spots).size).toBe(nodes.length);
    expect(edges.length).toBeGreaterThan(2);
    expect(nodes.every(({ x, y }) => x >= 0 && y >= 0 && x < width && y < height)).toBe(true);
  }
});

test('a renamed stage keeps its key, a new one gets its own', () => {
  const before = stagesInLines('Received\nChecked', []);
  expect(before.map(({ key }) => key)).toEqual(['received', 'checked']);
  expect(stagesInLines('Received\nBeing checked', before)).toEqual([
    { key: 'received', label: 'Received' },
    { key: 'checked', label: 'Being checked' },
  ]);
  expect(stagesInLines('Checked\nReceived\nDone', before).map(({ key }) => key)).toEqual([
    'checked',
    'received',
    'done',
  ]);
});

test('a mail shows how it arrives, and an unknown variable is told at once', async () => {
  const mail = { subject: '{{task.number}}', body: 'For {{recipient.name}}\n\n{{task.due}}' };
  const { user, content, container } = edit(MailEditor, mail);
  expect(screen.getByText('For Ben Okafor')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add actor.name to the text' }));
  expect(content()).toMatchObject({ body: 'For {{recipient.name}}\n\n{{task.due}}{{actor.name}}' });
  await user.type(screen.getByLabelText('Subject'), ' {{{{task.colour}}');
  expect(screen.getByLabelText('Subject')).toHaveAccessibleDescription(
    'There is nothing called {{task.colour}} in a mail.',
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});
