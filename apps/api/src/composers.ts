import { composeCaseMail } from './features/notifications/case-mail.content.ts';
import type { Composers } from './features/notifications/mail-compose.ts';
import { composeTaskMail } from './features/notifications/task-mail.content.ts';
import { composeTargetMail } from './features/schedule/target-mail.content.ts';

/** Who words the mails of each source; a feature that queues mails adds its line here. */
export const composers: Composers = {
  CASE: composeCaseMail,
  TARGET: composeTargetMail,
  TASK: composeTaskMail,
};
