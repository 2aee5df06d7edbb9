import { limits } from '@docket/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { cleanFileName, contentDisposition, extensionOf } from './file-name.ts';

test.each([
  ['Survey 2026.pdf', 'Survey 2026.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ana\\scan.png', 'scan.png'],
  ['report.pdf\r\nSet-Cookie: a=b', 'report.pdf Set-Cookie: a=b'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b.txt', 'a b.txt'],
  ['  .hidden.txt . ', 'hidden.txt'],
  ['cafe\u0301.txt', 'caf\u00e9.txt'],
  ['half \ud83d.txt', 'half \ufffd.txt'],
  ['..', ''],
  ['', ''],
])('%j becomes %j', (given, clean) => {
  expect(cleanFileName(given)).toBe(clean);
});

test('a name that is too long keeps its ending, counted in characters', () => {
  const clean = cleanFileName(`${'😀'.repeat(300)}.pdf`);
  expect(Array.from(clean)).toHaveLength(limits.fileName);
  expect(clean.endsWith('😀.pdf')).toBe(true);
  expect(Array.from(cleanFileName('x'.repeat(500)))).toHaveLength(limits.fileName);
});

test.each([
  ['Scan.PDF', 'pdf'],
  ['archive.tar.gz', 'gz'],
  ['invoice.pdf.exe', 'exe'],
  ['.htaccess', ''],
  ['README', ''],
  ['ends with.', ''],
])('the ending of %j is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('a name in any script is given exactly, and readably to old programs', () => {
  expect(contentDisposition(`Ünïcode "50%" (é).pdf`)).toBe(
    `attachment; filename="_n_code _50__ (_).pdf"; filename*=UTF-8''%C3%9Cn%C3%AFcode%20%2250%25%22%20%28%C3%A9%29.pdf`,
  );
});

test('whatever a file is called, the header has its three parts and the name comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = contentDisposition(name);
      const parts = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w.~%$&+-]*)$/.exec(header);
      expect(parts).not.toBeNull();
      expect(parts?.[1]).not.toMatch(/["\\]/);
      expect(decodeURIComponent(parts?.[2] ?? '')).toBe(name.toWellFormed());
    }),
    { numRuns: 5_000 },
  );
});

test('a clean name is clean', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const clean = cleanFileName(given);
      expect(clean).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]|^\.|\.$/u);
      expect(cleanFileName(clean)).toBe(clean);
    }),
    { numRuns: 5_000 },
  );
});
