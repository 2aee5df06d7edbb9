import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';

import { limits } from '@docket/domain';
import { z } from 'zod';

import { type Command, CommandError, type Terminal } from '../command.ts';
import { withRuntime } from '../runtime.ts';
import { addPassword, addPerson } from './person.writes.ts';

const usage = `Usage: docket create-admin --name "<name>" --email <address>
The password is read from ADMIN_PASSWORD; without it one is made and shown once.`;

const passwords = z
  .string()
  .min(12, 'ADMIN_PASSWORD: use at least 12 characters.')
  .max(256, 'ADMIN_PASSWORD: use at most 256 characters.');
const people = z.object({
  name: z.string().trim().min(1).max(limits.personName),
  email: z.string().trim().toLowerCase().pipe(z.email()),
});

export const createAdminCommand: Command = {
  summary: 'add an administrator who can sign in',
  run(words, terminal) {
    const { name, email } = wantedOf(words);
    const given = givenPassword(terminal);
    return withRuntime(terminal, async ({ transaction, newId, clock }) => {
      const password = given ?? randomBytes(18).toString('base64url');
      const now = clock.now();
      await transaction(async (db) => {
        const id = newId();
        const added = await addPerson(db, { id, kind: 'STAFF', role: 'ADMINISTRATOR', name, email, now });
        if (!added) throw new CommandError(`Somebody else signs in as ${email}.`);
        await addPassword(db, { id: newId(), personId: id, password, now });
      });
      terminal.print(`${name} can sign in as ${email}.`);
      if (given === null) terminal.print(`Password, shown this once: ${password}`);
      return 0;
    });
  },
};

function wantedOf(words: readonly string[]): z.infer<typeof people> {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { name: { type: 'string' }, email: { type: 'string' } },
  });
  const read = people.safeParse(values);
  if (!read.success) throw new CommandError(usage);
  return read.data;
}

/** Not a word of the command line, where everybody on the machine could read it. */
function givenPassword({ environment }: Terminal): string | null {
  const given = environment['ADMIN_PASSWORD'];
  if (given === undefined || given === '') return null;
  const read = passwords.safeParse(given);
  if (!read.success) throw new CommandError(read.error.issues.map(({ message }) => message).join('\n'));
  return read.data;
}
