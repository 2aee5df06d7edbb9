import path from 'node:path';

import { startChild, type Child } from '../local/child.ts';
import { ensureFolder, root, stateFolder, type LocalSettings } from '../local/settings.ts';
import type { Watchdog } from '../local/watchdog.ts';

const keptMails = 500;

/** Starts the mail inbox: a mail server that delivers nothing and shows what it received, in a page of its own. */
export function startInbox(settings: LocalSettings, watchdog: Watchdog): Child {
  const options = {
    '--ip': '127.0.0.1',
    '--smtp': settings.smtpPort,
    '--web-ip': '127.0.0.1',
    '--web': settings.inboxPort,
    '--mail-directory': ensureFolder(path.join(stateFolder, 'mail')),
    '--max-emails': keptMails,
  };
  return startChild({
    name: 'mail inbox',
    args: ['node_modules/maildev/dist/bin/maildev.js', ...Object.entries(options).flat().map(String)],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    cwd: root,
    logFile: path.join(ensureFolder(path.join(stateFolder, 'logs')), 'inbox.log'),
    watchdog,
  });
}
