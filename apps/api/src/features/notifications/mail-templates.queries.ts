import { type MailKind, type MailTemplateContent, readyMailTemplates } from '@docket/domain';

import type { Database } from '../../platform/database/database.ts';
import { newestDefinition } from '../case-types/definitions.queries.ts';

/** The words for a kind of mail as they are published now, or those Docket comes with. */
export async function findMailTemplate(db: Database, kind: MailKind): Promise<MailTemplateContent> {
  const published = await newestDefinition({ db }, 'MAIL_TEMPLATE', kind);
  return published === null || published.content.retired ? readyMailTemplates[kind] : published.content;
}
