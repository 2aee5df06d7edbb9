import type { DefinitionKind } from '@docket/domain';
import { adminText } from './adminTexts.ts';

/** A mail is known by its occasion, which its key says: "Task assigned", "To clients: message". */
function mailName(key: string): string {
  const words = key.replaceAll('-', ' ');
  if (words.startsWith('client ')) return `${adminText('mailClients')}: ${words.slice('client '.length)}`;
  if (words.startsWith('sla ')) return `${adminText('mailTarget')} ${words.slice('sla '.length)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a definition is called in lists and headings. */
export function definitionName(kind: DefinitionKind, key: string, label: string): string {
  if (kind === 'MAIL_TEMPLATE') return mailName(key);
  return label === '' ? adminText('noName') : label;
}
