import { expect, test } from '@jest/globals';

import { eventsOfPreset, isAlwaysMailed, mailEvents, mailKinds, mailPresets, presetOf } from './kinds.ts';
import { readyMailTemplates } from './ready.ts';
import { mailTemplateFindings, mailWords } from './template.ts';

test('every preset mails what cannot be switched off, and each is recognised by its events', () => {
  for (const preset of mailPresets) {
    const events = eventsOfPreset(preset);
    expect(events).toEqual(expect.arrayContaining(mailEvents.filter(isAlwaysMailed)));
    expect(presetOf(events)).toBe(preset);
  }
  expect(presetOf(['ASSIGNED', 'CANCELLED', 'CASES'])).toBeNull();
});

test('every kind of mail has words of its own without a mistake in them', () => {
  for (const kind of mailKinds) {
    const { subject, body } = readyMailTemplates[kind];
    expect([kind, ...mailTemplateFindings(`${subject}\n${body}`)]).toEqual([kind]);
  }
});

test('the first paragraph is the heading, and one whose variables are empty is left out', () => {
  const template = {
    subject: '{{task.number}}: {{ task.title }}',
    body: 'Hello {{recipient.name}}\n\nWhy: {{words}}\n\nRegards',
  };
  expect(
    mailWords(template, { 'recipient.name': 'Ben', 'task.number': 'T-1', 'task.title': 'Boiler' }),
  ).toEqual({
    subject: 'T-1: Boiler',
    heading: 'Hello Ben',
    lines: ['Regards'],
  });
});

test('what somebody wrote is put in as it is: neither a variable nor a paragraph of the template', () => {
  const template = { subject: 'S', body: 'H\n\n{{words}}' };
  expect(mailWords(template, { words: 'One {{actor.name}}\n\nTwo' }).lines).toEqual([
    'One {{actor.name}}\n\nTwo',
  ]);
});

test('an unknown name and a lonely brace are found', () => {
  expect(mailTemplateFindings('{{task.colour}} and {{words')).toEqual([
    'There is nothing called {{task.colour}} in a mail.',
    'Two braces are open or closed without their pair.',
  ]);
});

test('the mails for clients use none of the words they would not understand', () => {
  const words = mailKinds
    .filter((kind) => kind.startsWith('client-'))
    .map((kind) =>
      `${readyMailTemplates[kind].subject} ${readyMailTemplates[kind].body}`.replaceAll(/\{\{[^}]*\}\}/g, ''),
    );
  expect(words.filter((text) => /submit|resolved|SLA|ticket|assignee|pending/i.test(text))).toEqual([]);
});
