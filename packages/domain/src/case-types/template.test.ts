import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { facts } from './fixtures.ts';
import { checkTemplate, fillTemplate, templateVariables } from './template.ts';

const full = facts({ address: 'Calle Mayor 1', gas: true, rooms: 3, faults: ['No heat', 'Noise'] });

test.each([
  ['Visit {{variables.address}}', 'Visit Calle Mayor 1'],
  ['{{ case.number }}: {{case.title}} for {{client.name}}', 'BOILER-12: No heat for Maria Ruiz'],
  [
    'Gas: {{variables.gas}}, {{variables.rooms}} rooms, {{variables.faults}}',
    'Gas: yes, 3 rooms, No heat, Noise',
  ],
  ['Visit {{variables.floor}}, please', 'Visit, please'],
  ['Visit {{variables.floor}}', 'Visit'],
  ['It is {{priority}}', 'It is high'],
  ['{{nobody.knows}}x', 'x'],
  ['{{variables.constructor}}', ''],
  ['First line\n\n- second', 'First line\n\n- second'],
  ['An open {{ brace', 'An open {{ brace'],
])('%j becomes %j', (template, text) => {
  expect(fillTemplate(template, full)).toBe(text);
});

test('a case without a client leaves its name out', () => {
  expect(fillTemplate('For {{client.name}}', { ...full, client: null })).toBe('For');
});

test('what is put in is never read as a template again', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      const trimmed = address
        .replaceAll(/[ \t]{2,}/g, ' ')
        .replaceAll(/ +([,.;:\n])/g, '$1')
        .trim();
      expect(fillTemplate('{{variables.address}}', facts({ address }))).toBe(trimmed);
    }),
  );
});

test.each([
  ['Visit {{variables.address}} {{case.number}}', []],
  ['{{adress}}', ['There is nothing called {{adress}}']],
  ['{{case.owner}} {{case.owner}}', ['There is nothing called {{case.owner}}']],
  ['{{variables.address}', ['Two braces']],
  ['variables.address}}', ['Two braces']],
])('the findings of %j', (template, words) => {
  expect(checkTemplate(template, 'title')).toEqual(
    words.map((word) => ({ path: 'title', message: expect.stringContaining(word) })),
  );
});

test('the variables it puts in', () => {
  expect(templateVariables('{{variables.a}} {{case.title}} {{ variables.b }}')).toEqual(['a', 'b']);
});
