import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const css = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8');

function blockOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    Array.from(block.matchAll(/--docket-([\w-]+): (#[0-9a-f]{6})/gu), (match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

const light = blockOf(':root');
const dark = new Map([...light, ...blockOf(":root[data-mantine-color-scheme='dark']")]);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, text: string, ground: string): number {
  const [high = 0, low = 0] = [text, ground]
    .map((name) => luminance(tokens.get(name) ?? '#000000'))
    .toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const schemes = [
  ['light', light],
  ['dark', dark],
] as const;

const texts = [
  ['text', 'ground'],
  ['text', 'surface'],
  ['text', 'hover'],
  ['muted', 'ground'],
  ['muted', 'surface'],
  ['primary', 'ground'],
  ['on-primary', 'primary'],
  ['on-primary', 'overdue-text'],
  ['new-text', 'new-ground'],
  ['in-progress-text', 'in-progress-ground'],
  ['reopened-text', 'reopened-ground'],
  ['resolved-text', 'resolved-ground'],
  ['resolved-text', 'ground'],
  ['cancelled-text', 'cancelled-ground'],
  ['cancelled-text', 'ground'],
  ['due-soon-text', 'due-soon-ground'],
  ['due-soon-text', 'ground'],
  ['overdue-text', 'overdue-ground'],
  ['overdue-text', 'ground'],
  ['internal-text', 'internal-ground'],
  ['internal-text', 'ground'],
  ['client-text', 'client-ground'],
  ['text', 'internal-ground'],
  ['text', 'client-ground'],
] as const;

test.each(schemes)('every text reads at 4.5 to 1 or better in %s', (_name, tokens) => {
  const weak = texts.filter(([text, ground]) => contrast(tokens, text, ground) < 4.5);
  expect(weak).toEqual([]);
});

test.each(schemes)('borders of controls stand out at 3 to 1 or better in %s', (_name, tokens) => {
  expect(contrast(tokens, 'control-border', 'ground')).toBeGreaterThanOrEqual(3);
});

test.each(schemes)('the statuses keep the contrast they were designed with in %s', (_name, tokens) => {
  const statuses = ['new', 'in-progress', 'reopened', 'resolved', 'cancelled'];
  const contrasts = statuses.map((status) => contrast(tokens, `${status}-text`, `${status}-ground`));
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(6.6);
});
