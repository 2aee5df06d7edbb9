import { parseSync } from '@swc/core';

/** What can stand for an apostrophe at all; nearly every file has none and need not be parsed. */
const suspicious = /[\p{L}}]'\p{L}|"[^"\n]*\p{L}'[^"\n]*"|\p{L}\\'|>[^<>{}\n]*\p{L}'/u;
/** Values between straight quotes, as SQL and shells have them. */
const quoted = /(?<![\p{L}\p{N}])'[^'\n]*'/gu;

type Text = { readonly kind: 'LITERAL' | 'TEMPLATE'; readonly words: string };

/** The texts of a source file, TypeScript or TSX, that have a straight apostrophe where people would read a curly one. */
export function straightApostrophes(source: string, fileName: string): readonly string[] {
  if (!suspicious.test(source)) return [];
  const tree: unknown = parseSync(source, {
    syntax: 'typescript',
    tsx: fileName.endsWith('x'),
    decorators: true,
    target: 'es2024',
  });
  return textsIn(tree)
    .filter(isStraight)
    .map(({ words }) => words);
}

function isStraight({ kind, words }: Text): boolean {
  // A template may begin right behind a value: `${name}'s`; elsewhere in it, straight quotes may belong to SQL.
  if (kind === 'TEMPLATE') return /\p{L}'\p{L}|^'s\b/u.test(words.replaceAll(/--.*$/gmu, ''));
  return /\p{L}'/u.test(words.replaceAll(quoted, ''));
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textsIn(node: unknown): readonly Text[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isNode(node)) return [];
  const words = { StringLiteral: node['value'], JSXText: node['value'], TemplateElement: node['cooked'] };
  const { type } = node;
  if (type === 'StringLiteral' || type === 'JSXText') return textOf('LITERAL', words[type]);
  if (type === 'TemplateElement') return textOf('TEMPLATE', words[type]);
  return Object.values(node).flatMap(textsIn);
}

function textOf(kind: Text['kind'], words: unknown): readonly Text[] {
  return typeof words === 'string' ? [{ kind, words }] : [];
}
