import { defineTexts } from '../../../shared/texts/texts.ts';

export const messageText = defineTexts('caseMessages', {
  'note.label': 'Internal note',
  'note.audience': 'Only staff on this case will see this',
  'note.submit': 'Add internal note',
  'note.done': 'Internal note added',
  'message.label': 'Message to {{name}}',
  'message.audience': '{{name}} gets this by email and in the portal',
  'message.submit': 'Send to {{name}}',
  'message.done': 'Sent to {{name}}',
  empty: 'Write something first',
  tooLong: 'This is {{count}} characters too long',
  offline: 'You are offline. It was not sent; your text is kept here.',
  failed: 'It could not be saved. Your text is kept here.',
  tryAgain: 'Try again in a moment.',
  sending: 'is sending this…',
  filter: 'Which words',
});
