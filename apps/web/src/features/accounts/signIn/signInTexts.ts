import { defineTexts } from '../../../shared/texts/texts.ts';

export const signInText = defineTexts('signIn', {
  title: 'Sign in',
  lead: 'Docket for staff',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  emailMissing: 'Enter your email address.',
  passwordMissing: 'Enter your password.',
  WRONG: 'This email address and password do not belong together.',
  WRONG_remedy: 'Check both and try again.',
  TOO_MANY: 'There were too many tries.',
  TOO_MANY_remedy: 'Wait a minute, then try again.',
  OFFLINE: 'Docket cannot be reached.',
  OFFLINE_remedy: 'Check your connection, then try again.',
  FAILED: 'Signing in did not work because of a fault on our side.',
  FAILED_remedy: 'Try again. If it stays like this, tell your administrator.',
  overTitle: 'Your session has ended',
  overLead: 'Sign in to go on. This page and everything you typed are still here.',
  leave: 'Leave this page and sign out',
});
