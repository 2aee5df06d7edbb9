import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';

import type { Config } from '../../platform/config/config.ts';
import { fail, type Finding, ok, remark } from './finding.ts';

const newestNode = 24;
const littleSpace = 1024 * 1024 * 1024;

/** The Node that runs this. */
export function checkNode(version: string): Finding {
  const major = Number(version.replace('v', '').split('.')[0]);
  return major >= newestNode
    ? ok('Node', version)
    : fail('Node', `${version} is too old: version ${newestNode} or newer is needed.`);
}

/** The place of attachments: there or creatable, writable, not nearly full. Nothing is written to find out. */
export async function checkFiles({ s3, filesFolder }: Config): Promise<readonly Finding[]> {
  if (s3 !== null) return [remark('Files', `bucket ${s3.bucket}: not checked from here`)];
  const folder = path.resolve(filesFolder);
  const existing = await nearestFolder(folder);
  try {
    await access(existing, constants.W_OK | constants.X_OK);
  } catch {
    return [fail('Files', `${folder} (FILES_DIR) cannot be written.`)];
  }
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  const gigabytes = `${(free / littleSpace).toFixed(1)} GiB free`;
  const place = existing === folder ? folder : `${folder} (will be made)`;
  return [
    free < littleSpace
      ? remark('Files', `${place}: only ${gigabytes}`)
      : ok('Files', `${place}: ${gigabytes}`),
  ];
}

/** Whether anything answers where mail is sent to; mail waits in the queue meanwhile, so it is only a remark. */
export async function checkMail({ mail }: Config): Promise<Finding> {
  const { hostname, port, protocol } = new URL(mail.smtpUrl);
  const number = port === '' ? (protocol === 'smtps:' ? 465 : 25) : Number(port);
  const where = `${hostname}:${number}`;
  return (await answers(hostname, number))
    ? ok('Mail', where)
    : remark('Mail', `nothing answers at ${where} (SMTP_URL); mails wait until something does`);
}

async function nearestFolder(folder: string): Promise<string> {
  try {
    await stat(folder);
    return folder;
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : nearestFolder(parent);
  }
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
