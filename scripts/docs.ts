// Writes the documentation pages that are derived from code, or with --check says which are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { roleLabels, standardWorkflow, statusLabel, type Workflow, workflowDiagram } from '@docket/domain';

/** The page that draws and lists a workflow. */
function workflowPage(workflow: Workflow): string {
  const words = (name: string) => name.toLowerCase().replaceAll('_', ' ');
  const rows = Object.values(workflow.actions).map((action) => {
    const from = action.from.map((status) => statusLabel(workflow, status)).join(', ');
    const to = action.to === null ? 'stays' : statusLabel(workflow, action.to);
    const by = action.by.map((role) => roleLabels[role]).join(', ');
    return `| **${action.label}** | ${from} | ${to} | ${words(action.assigns)} | ${words(action.comment)} | ${by} |`;
  });
  return `# The ${workflow.label.toLowerCase()} workflow

Drawn from \`packages/domain/src/workflow/${workflow.key}.ts\`.

\`\`\`mermaid
${workflowDiagram(workflow)}\`\`\`

| Action | From | To | Assigns | Comment | By |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** The page of settings: the words of `.env.example`, section by section, each before the names it explains. */
function configurationPage(example: string): string {
  const lines = example.split('\n').map((line) => {
    if (line.startsWith('# ---')) return `\n## ${line.replaceAll(/^#|-{2,}/g, '').trim()}\n`;
    return /^#[A-Z]/.test(line) ? `- \`${line.slice(1)}\`` : line.replace(/^# ?/, '');
  });
  const text = lines
    .join('\n')
    .replaceAll(/^(?!- )(.+)\n(?=- )/gm, '$1\n\n')
    .replaceAll(/^(- .+)\n(?![-\n])/gm, '$1\n\n');
  return `# Configuration\n\n${text}\n\nEvery setting is checked at start; all that is wrong is listed at once.\n`;
}

const root = resolve(import.meta.dirname, '..');
const style = await resolveConfig(resolve(root, 'package.json'));
const texts = {
  'docs/configuration.md': configurationPage(read('.env.example')),
  'docs/workflow.md': workflowPage(standardWorkflow),
};
const pages: Record<string, string> = {};
for (const [path, text] of Object.entries(texts)) {
  pages[path] = await format(text, { ...style, parser: 'markdown' });
}

const stale = Object.entries(pages).filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stderr.write(`${path} is out of date: run pnpm docs\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(resolve(root, path), text);
}

function read(path: string): string {
  try {
    return readFileSync(resolve(root, path), 'utf8');
  } catch {
    return '';
  }
}
