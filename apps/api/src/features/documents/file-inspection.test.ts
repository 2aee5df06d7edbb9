import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

import { expect, test } from '@jest/globals';

import { FileTypeRefusedError, inspected } from './file-inspection.ts';

const text = (words: string): Buffer => Buffer.from(words, 'utf8');
const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const join = (...parts: readonly Buffer[]): Buffer => Buffer.concat(parts);

function pngPart(type: string, data: Buffer): Buffer {
  const body = join(text(type), data);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return join(size, body, sum);
}

const png = join(
  hex('89504e470d0a1a0a'),
  pngPart('IHDR', hex('00000001000000010800000000')),
  pngPart('IDAT', hex('789c6360000000020001')),
  pngPart('IEND', Buffer.alloc(0)),
);
const jpeg = join(hex('ffd8ffe0 0010 4a46494600 0101 0000 0001 0001 0000'), Buffer.alloc(40), hex('ffd9'));
const gif = join(text('GIF89a'), hex('01000100800000 000000ffffff 2c00000000010001000002024401 003b'));
const webp = join(text('RIFF'), hex('24000000'), text('WEBPVP8 '), Buffer.alloc(24));
const pdf = text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
const oldOffice = join(hex('d0cf11e0a1b11ae1'), Buffer.alloc(600));
const mp4 = join(hex('00000018'), text('ftypisom'), hex('00000200'), text('isomiso2'), Buffer.alloc(40));
const mov = join(hex('00000014'), text('ftypqt  '), hex('00000200'), text('qt  '), Buffer.alloc(40));
const program = join(text('MZ'), Buffer.alloc(100));
const html = text('<!doctype html><script>alert(1)</script>');
const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** A ZIP container whose entries are stored as they are. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(entries).map(([name, words]) => {
    const [file, data] = [text(name), text(words)];
    const header = hex(`504b0304 1400 0000 0000 0000 0000 ${'00'.repeat(16)}`);
    header.writeUInt32LE(crc32(data), 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(data.length, 22);
    header.writeUInt16LE(file.length, 26);
    return join(header, file, data);
  });
  return join(...parts, hex(`504b0506 ${'00'.repeat(18)}`));
}

const parts = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.${main}+xml"/></Types>`;
const word = 'openxmlformats-officedocument.wordprocessingml.document.main';
const excel = 'openxmlformats-officedocument.spreadsheetml.sheet.main';
const macros = 'ms-word.document.macroEnabled.main';
const docx = zip({ '[Content_Types].xml': parts(word), 'word/document.xml': '<w/>' });
const xlsx = zip({ '[Content_Types].xml': parts(excel), 'xl/workbook.xml': '<x/>' });
const docm = zip({ '[Content_Types].xml': parts(macros), 'word/document.xml': '<w/>' });
const docxListedLast = zip({
  'word/media/photo.jpg': 'x'.repeat(400_000),
  '[Content_Types].xml': parts(word),
});
const plainZip = zip({ 'photo.txt': 'hello' });

async function verdict(name: string, bytes: Buffer, chunkSize = 7): Promise<string> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize));
  const inspection = inspected(Readable.from(chunks), name);
  try {
    const passed = await buffer(Readable.from(inspection.bytes));
    return passed.equals(bytes) ? inspection.contentType() : 'CHANGED';
  } catch (error) {
    if (error instanceof FileTypeRefusedError) return 'REFUSED';
    throw error;
  }
}

const officeType = (kind: string): string => `application/vnd.openxmlformats-officedocument.${kind}`;

test.each<readonly [string, Buffer, string]>([
  ['scan.pdf', pdf, 'application/pdf'],
  ['photo.png', png, 'image/png'],
  ['photo.JPG', jpeg, 'image/jpeg'],
  ['photo.jpeg', jpeg, 'image/jpeg'],
  ['photo.gif', gif, 'image/gif'],
  ['photo.webp', webp, 'image/webp'],
  ['letter.doc', oldOffice, 'application/msword'],
  ['sums.xls', oldOffice, 'application/vnd.ms-excel'],
  ['talk.ppt', oldOffice, 'application/vnd.ms-powerpoint'],
  ['letter.docx', docx, officeType('wordprocessingml.document')],
  ['long letter.docx', docxListedLast, officeType('wordprocessingml.document')],
  ['sums.xlsx', xlsx, officeType('spreadsheetml.sheet')],
  ['all.zip', plainZip, 'application/zip'],
  ['clip.mp4', mp4, 'video/mp4'],
  ['clip.mov', mov, 'video/quicktime'],
  ['notes.txt', text('Grüße aus Zürich 😀\r\n\tand a < b\f'), 'text/plain'],
  ['quotes.csv', text('\ufefffirm;price\nBM;12\n'), 'text/csv'],
  ['MZ.txt', text('MZ is how programs begin'), 'text/plain'],
  ['a picture saved under the other name.png', jpeg, 'image/jpeg'],
  ['a film saved under the other name.mp4', mov, 'video/quicktime'],
  ['picture without an ending', png, 'image/png'],
  ['picture with a page behind it.png', join(png, html), 'image/png'],
])('%s may be attached', async (name, bytes, type) => {
  expect(await verdict(name, bytes)).toBe(type);
  expect(await verdict(name, bytes, 300_000)).toBe(type);
});

test.each<readonly [string, Buffer]>([
  ['page.png', html],
  ['drawing.png', svg],
  ['page.pdf', join(html, pdf)],
  ['page.txt', html],
  ['page with a mark.txt', join(text('\ufeff\n  '), html)],
  ['drawing.txt', svg],
  ['feed.csv', text('<?xml version="1.0"?><feed/>')],
  ['code.png', text('alert(1)')],
  ['picture.pdf', png],
  ['document.png', pdf],
  ['program.png', program],
  ['program.doc', program],
  ['program without an ending', program],
  ['text without an ending', text('hello')],
  ['letter.docx', plainZip],
  ['letter.docx', xlsx],
  ['letter with macros.docx', docm],
  ['letter.zip', docx],
  ['sums.xlsx', docx],
  ['binary.txt', hex('00010203')],
  ['latin.csv', Buffer.from('Müller;12', 'latin1')],
  ['wide.txt', Buffer.from('\ufeffhello', 'utf16le')],
  ['bell.txt', text('a\u0007b')],
  ['cut off.txt', text('Zürich').subarray(0, 2)],
  ['half a picture.png', png.subarray(0, 4)],
])('%s is refused', async (name, bytes) => {
  expect(await verdict(name, bytes)).toBe('REFUSED');
  expect(await verdict(name, bytes, 300_000)).toBe('REFUSED');
});

test('a refused file is not read to its end', async () => {
  let read = 0;
  const source = Readable.from(
    (function* () {
      for (; read < 1000; read += 1) yield Buffer.alloc(100_000, 'x');
    })(),
  );
  const { bytes } = inspected(source, 'film.mp4');
  await expect(buffer(Readable.from(bytes))).rejects.toThrow(FileTypeRefusedError);
  expect(read).toBeLessThan(50);
});
