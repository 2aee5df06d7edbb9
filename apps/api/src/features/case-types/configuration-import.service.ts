import {
  type DefinitionFinding,
  definitionKey,
  type DefinitionKind,
  definitionKinds,
  definitionLabel,
  readContent,
} from '@docket/domain';
import { z } from 'zod';

import { operationLimits } from '../../graphql/limits.ts';
import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { Session, WriteSession } from '../../graphql/session.ts';
import { once } from '../activity/idempotency.service.ts';
import { type Names, translated } from './configuration.names.ts';
import { configurationFormat, configurationVersion, idsByName } from './configuration.queries.ts';
import { lockDefinition, writeDraft } from './definition-draft.service.ts';
import { bringIntoForce, lockDefinitions } from './definition-publish.service.ts';
import { definitionsNewest, newestVersions, readInPassing } from './definitions.queries.ts';

export const itemChanges = ['NEW', 'CHANGED', 'SAME'] as const;

/** What a definition of the file would do, or did. */
export type ImportedItem = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly label: string;
  readonly change: (typeof itemChanges)[number];
  /** The parts of the content that differ. */
  readonly parts: readonly string[];
  readonly findings: readonly DefinitionFinding[];
};
export type ImportOutcome = { readonly items: readonly ImportedItem[]; readonly applied: boolean };
export type ImportOrder = {
  readonly text: string;
  readonly rehearse: boolean;
  readonly idempotencyKey: string | null;
};

const file = z.object({
  format: z.literal(configurationFormat),
  version: z.literal(configurationVersion),
  definitions: z
    .array(
      z.strictObject({
        kind: z.enum(definitionKinds),
        key: z.string().regex(definitionKey),
        content: z.record(z.string(), z.unknown()),
      }),
    )
    .max(2_000),
});
type FileEntry = z.infer<typeof file>['definitions'][number];

/** What others point at comes first. */
const order: readonly DefinitionKind[] = [
  'CATEGORY',
  'MAIL_TEMPLATE',
  'CALENDAR',
  'WORKFLOW',
  'TASK_TYPE',
  'CASE_TYPE',
  'SLA_POLICY',
];

/** Rolls the transaction back and carries what it found out of it. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly items: readonly ImportedItem[];

  constructor(items: readonly ImportedItem[]) {
    super('The import was rolled back.');
    this.items = items;
  }
}

/**
 * Publishes what a configuration file says and differs, all of it or nothing; a rehearsal changes nothing and tells what
 * would. Refusals: INVALID_INPUT for another kind of file, KEY_REUSED. Findings come with their items.
 */
export async function importConfiguration(
  session: Session,
  { text, rehearse, idempotencyKey }: ImportOrder,
): Promise<Attempt<ImportOutcome>> {
  if (Buffer.byteLength(text) > operationLimits.configurationBytes) {
    return failed(problems.invalid('text', 'A configuration file has at most 5 MB.'));
  }
  const entries = readFile(text);
  if (entries === null) return failed(problems.invalid('text', 'This is no configuration file of Docket.'));
  try {
    return await session.transaction(async (transaction) => {
      const keyed = {
        key: rehearse ? null : idempotencyKey,
        operation: 'importConfiguration',
        request: text,
      };
      const done = { applied: true, items: [] };
      let items: readonly ImportedItem[] = [];
      const attempt = await once(transaction, keyed, done, async () => {
        items = await importAll(transaction, entries);
        if (rehearse || items.some(({ findings }) => findings.length > 0)) throw new RolledBack(items);
        return { ok: true, value: done };
      });
      return attempt.ok ? { ok: true, value: { applied: true, items } } : attempt;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: true, value: { applied: false, items: error.items } };
    throw error;
  }
}

function readFile(text: string): readonly FileEntry[] | null {
  try {
    const read = file.safeParse(JSON.parse(text));
    if (!read.success) return null;
    return read.data.definitions.toSorted(
      (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind),
    );
  } catch {
    return null;
  }
}

async function importAll(
  session: WriteSession,
  entries: readonly FileEntry[],
): Promise<readonly ImportedItem[]> {
  readInPassing(session);
  await lockDefinitions(session);
  const known = { ids: await idsByName(session), inForce: await contentsInForce(session) };
  const items: ImportedItem[] = [];
  for (const entry of entries) items.push(await importOne(session, entry, known));
  return items;
}

/** Contents by kind and key, as they are and become while the file is read. */
type InForce = Map<string, Content>;

async function contentsInForce(session: WriteSession): Promise<InForce> {
  const newest = await newestVersions(session, definitionKinds);
  const lists = definitionKinds.map(async (kind) =>
    (await definitionsNewest(session, kind, newest)).map(
      ({ key, content }) => [`${kind} ${key}`, { ...content }] as const,
    ),
  );
  return new Map((await Promise.all(lists)).flat());
}

async function importOne(
  session: WriteSession,
  { kind, key, content: named }: FileEntry,
  { ids, inForce }: { readonly ids: Names; readonly inForce: InForce },
): Promise<ImportedItem> {
  const content = translated(kind, named, ids);
  const whole = completed(kind, content);
  const published = inForce.get(`${kind} ${key}`);
  const parts = published === undefined ? [] : differing(published, whole);
  const item = { kind, key, label: definitionLabel(content), parts, findings: [] };
  if (published !== undefined && parts.length === 0) return { ...item, change: 'SAME' };
  const change = published === undefined ? 'NEW' : 'CHANGED';
  const locked = await lockDefinition(session, kind, key);
  if (locked.draft !== null) {
    const message = 'There is a draft of it here: publish or discard it first.';
    return { ...item, change, findings: [{ path: '', message }] };
  }
  const place = { kind, key, version: locked.latest + 1 };
  await writeDraft(session, place, content, true);
  inForce.set(`${kind} ${key}`, whole);
  return { ...item, change, findings: await bringIntoForce(session, place, content) };
}

type Content = Readonly<Record<string, unknown>>;

/** The content as it would be published, so that what a file leaves out makes no difference. */
function completed(kind: DefinitionKind, content: Content): Content {
  return { ...(readContent(kind, content).content ?? content) };
}

function differing(was: Content, is: Content): readonly string[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}
