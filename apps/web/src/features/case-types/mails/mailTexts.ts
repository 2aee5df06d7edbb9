import { defineTexts } from '../../../shared/texts/texts.ts';

export const mailText = defineTexts('mailTemplates', {
  words: 'Words',
  subject: 'Subject',
  body: 'Text',
  bodyHint:
    'Paragraphs are separated by an empty line; the first is the heading. One whose variables are all empty is left out.',
  variables: 'Variables',
  variablesText: 'Put in what the mail is about. Press one to add it to the end of the text.',
  insert: 'Add {{name}} to the text',
  preview: 'How it arrives',
  previewText: 'With a sample task; paragraphs that would be empty are left out.',
  previewSubject: 'Subject',
  open: 'Open in Docket',
});
