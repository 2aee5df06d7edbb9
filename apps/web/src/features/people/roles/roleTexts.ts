import { defineTexts } from '../../../shared/texts/texts.ts';

export const roleText = defineTexts('roles', {
  title: 'Roles',
  lead: 'What each role lets people do. The roles that come with Docket stay as they are: copy one to make your own.',
  matrix: 'Roles and what they allow',
  permission: 'Permission',
  can: 'can',
  cannot: 'cannot',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  create: 'New role',
  copyOf: 'Copy of {{label}}',
  copy: 'Copy this role',
  back: 'Roles',
  name: 'Name',
  summary: 'For whom (optional)',
  save: 'Save role',
  saved: '“{{label}}” saved',
  made: '“{{label}}” made',
  make: 'Make role',
  nameMissing: 'Enter a name.',
  remove: 'Delete role',
  removed: '“{{label}}” deleted',
  means: 'What saving means',
  meansNothing: 'Nobody gains or loses anything.',
  fixed: 'This role comes with Docket and cannot be changed.',
  mayNot: 'You can look at roles and not change them.',
  notYours: 'You do not have this yourself',
  loading: 'Loading roles',
  failed: 'The roles could not be loaded.',
  failedText: 'Nothing was lost. Try again in a moment.',
  missing: 'There is no such role.',
  missingText: 'Somebody may have deleted it.',
  notDone: 'That did not work. Nothing was changed.',
});

/** Words at the start of a line. */
export function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
