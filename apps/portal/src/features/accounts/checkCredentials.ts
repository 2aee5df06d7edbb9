import type { Credentials } from '@docket/client';

type Missing = {
  readonly field: 'email' | 'password';
  readonly key: 'emailMissing' | 'emailShape' | 'passwordMissing';
};

/** What is missing before a sign-in is worth trying, in the order of the form. */
export function checkCredentials({ email, password }: Credentials): readonly Missing[] {
  const missing: Missing[] = [];
  if (email === '') missing.push({ field: 'email', key: 'emailMissing' });
  else if (!/^\S+@\S+$/u.test(email)) missing.push({ field: 'email', key: 'emailShape' });
  if (password === '') missing.push({ field: 'password', key: 'passwordMissing' });
  return missing;
}
