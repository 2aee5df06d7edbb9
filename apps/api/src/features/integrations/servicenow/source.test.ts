import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, describe, expect, test } from '@jest/globals';

import { groupIncidents } from './incidents.ts';
import { readRows, SourceError, summarise } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'docket-source-'));
const small = readFileSync(new URL('../fixtures/small.csv', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function messageOf(path: string): Promise<string> {
  try {
    await summarise(path);
    return 'no error';
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
}

async function linesOf(path: string): Promise<readonly number[]> {
  const lines: number[] = [];
  for await (const row of readRows(path)) lines.push(row.line);
  return lines;
}

test('plain and packed files give the same rows, whatever the file is called', async () => {
  const plain = await linesOf(file('plain.csv', small));
  expect(plain).toHaveLength(20);
  expect(await linesOf(file('packed.csv', gzipSync(small)))).toEqual(plain);
  expect(await linesOf(file('plain.csv.gz', small))).toEqual(plain);
});

test('a byte order mark and Windows line ends are no obstacle', async () => {
  const text = small.toString('utf8').replaceAll('\n', '\r\n');
  expect((await summarise(file('windows.csv', `\uFEFF${text}`))).rows).toBe(20);
});

test('the digest is of the file as it lies on disk', async () => {
  const one = await summarise(file('one.csv', small));
  const two = await summarise(file('two.csv', gzipSync(small)));
  expect(one.sha256).toHaveLength(32);
  expect(one.sha256.equals(two.sha256)).toBe(false);
});

test('a quoted cell may hold commas and line ends, and the next row keeps its line', async () => {
  const [header = '', first = ''] = small.toString('utf8').split('\n');
  const quoted = first.replace('Location 1', '"Location 1,\nfloor 2"');
  const path = file('quoted.csv', [header, quoted, first.replace(',0,TRUE', ',1,TRUE'), ''].join('\n'));
  const rows = [];
  for await (const row of readRows(path)) rows.push([row.line, row.cell('location')]);
  expect(rows).toEqual([
    [3, 'Location 1, floor 2'],
    [4, 'Location 1'],
  ]);
});

describe('a file that cannot be read as a whole gets one clear sentence', () => {
  const text = small.toString('utf8');
  const cases: readonly (readonly [string, string, Buffer | string, string])[] = [
    ['nothing in it', 'empty.csv', '', 'The file is empty.'],
    ['a header alone', 'header.csv', `${text.split('\n')[0]}\n`, 'The file has a header and no rows.'],
    [
      'semicolons',
      'semicolons.csv',
      text.replaceAll(',', ';'),
      'The columns are separated by “;”; commas are expected.',
    ],
    [
      'tabs',
      'tabs.csv',
      text.replaceAll(',', '\t'),
      'The columns are separated by tabs; commas are expected.',
    ],
    [
      'missing columns',
      'columns.csv',
      text.replace('incident_state', 'state').replace('caller_id', 'caller'),
      'Line 1 is not the header of an incident event log: it lacks the columns incident_state and caller_id.',
    ],
    [
      'no header',
      'no-header.csv',
      text.slice(text.indexOf('\n') + 1),
      'Line 1 is not the header of an incident event log: it lacks the columns number, incident_state, sys_mod_count, sys_updated_by, sys_updated_at, assignment_group, assigned_to, caller_id, and priority.',
    ],
    [
      'UTF-16',
      'utf16.csv',
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'The file is UTF-16. Save it as UTF-8 and try again.',
    ],
    [
      'Latin-1',
      'latin1.csv',
      Buffer.from(text.replaceAll('Phone', 'Teléfono'), 'latin1'),
      'The file is not UTF-8. Save it as UTF-8 and try again.',
    ],
    [
      'a name that promises gzip',
      'words.csv.gz',
      'These are only words.\n',
      'The file is named .gz but is not a gzip file.',
    ],
    ['half a gzip file', 'half.csv.gz', gzipSync(small).subarray(0, 300), 'The gzip file is cut off.'],
    [
      'a spreadsheet',
      'sheet.csv',
      Buffer.from('504b030414000600', 'hex'),
      'The file is a zip archive or a spreadsheet. Save it as CSV and try again.',
    ],
    [
      'an open quote',
      'quote.csv',
      text.replace('INC2,New', '"INC2,New'),
      'The row that begins after line 6 opens a quote and never closes it.',
    ],
  ];
  test.each(cases)('%s', async (_what, name, content, sentence) => {
    expect(await messageOf(file(name, content))).toBe(sentence);
  });

  test('damage inside a gzip file', async () => {
    const damaged = gzipSync(small);
    damaged.fill(0xff, 40, 80);
    expect(await messageOf(file('damaged.csv.gz', damaged))).toBe('The gzip file is damaged.');
  });

  test('no such file, and a folder', async () => {
    expect(await messageOf(join(folder, 'nowhere.csv'))).toBe('There is no such file.');
    expect(await messageOf(folder)).toBe('That is a folder, not a file.');
  });
});

test('rows nobody can read are named by line, and the others of their incident stay', async () => {
  const incidents = [];
  for await (const incident of groupIncidents(readRows(file('bad.csv', small)))) incidents.push(incident);
  expect(incidents.map(({ incident, events }) => [incident, events.length])).toEqual([
    ['INC1', 5],
    ['INC2', 7],
    ['INC3', 2],
    ['INC4', 2],
  ]);
  expect(incidents.flatMap(({ bad }) => bad.map(({ line, reason }) => [line, reason]))).toEqual([
    [15, 'the row repeats the time and update number of line 14'],
    [18, 'the state “Actve” is not one of an incident'],
    [19, 'the time “31-02-2016 09:30” is not day-month-year hour:minute'],
    [20, 'the row has 9 cells where the header has 36'],
  ]);
});

test('the rows of an incident are put into the order of time', async () => {
  const lines = [];
  for await (const { events } of groupIncidents(readRows(file('order.csv', small)))) {
    lines.push(...events.filter((event) => event.incident === 'INC2').map((event) => event.line));
  }
  expect(lines).toEqual([7, 9, 8, 10, 11, 12, 13]);
});
