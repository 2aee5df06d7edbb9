import { crc32, deflateSync } from 'node:zlib';

import type { DemoFile } from './story.ts';

type Content = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** The demo's attachments: small, made here, the same on every machine. */
export function demoFile(file: DemoFile): Content {
  switch (file) {
    case 'survey.pdf':
      return { name: 'Survey.pdf', type: 'application/pdf', bytes: surveyPdf() };
    case 'mould.png':
      return { name: 'Bathroom ceiling.png', type: 'image/png', bytes: mouldPng() };
    case 'quote.csv':
      return { name: 'Quotes.csv', type: 'text/csv', bytes: Buffer.from(quotes) };
  }
}

const quotes = [
  'firm,work,price',
  'Halden & Sons,level shower,3480',
  'Bright Baths,level shower,3915',
  '',
].join('\n');

const surveyLines = [
  'Survey',
  '',
  'Humidity, outside wall: 24 %',
  'Humidity, inside wall: 11 %',
  'Gutter above the window is blocked.',
  'Suggested: clear gutter, dry for two weeks, then paint.',
];

/** A PDF of one page with one font, written by hand. */
function surveyPdf(): Buffer {
  const text = surveyLines.map((line) => `(${line}) Tj T*`).join('\n');
  const page = `BT /F1 12 Tf 72 760 Td 18 TL\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${offset} 00000 n `)].join('\n');
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n${table}\ntrailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n` +
      `startxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

const width = 320;
const height = 200;
/** Centre and radius of each dark patch on the painted ceiling. */
const patches = [
  [60, 40, 26],
  [92, 62, 18],
  [250, 30, 34],
  [284, 70, 15],
  [180, 150, 12],
] as const;

/** A grey-scale picture of a ceiling with dark patches. */
function mouldPng(): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = shade(x, y);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function shade(x: number, y: number): number {
  const depth = patches.reduce((sum, [cx, cy, radius]) => {
    const distance = Math.hypot(x - cx, y - cy);
    return sum + Math.max(0, 1 - distance / radius);
  }, 0);
  const grain = ((x * 31 + y * 17) % 13) - 6;
  return Math.max(20, Math.min(250, Math.round(226 - depth * 150 + grain)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}
