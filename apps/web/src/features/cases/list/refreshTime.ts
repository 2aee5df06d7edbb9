import { dateFormat } from '@docket/ui';

/** When a list was loaded, by the viewer's clock: "14:02". */
export function refreshTime(at: Date | null): string {
  return at === null ? '' : dateFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}
