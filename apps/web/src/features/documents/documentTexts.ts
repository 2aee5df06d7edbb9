import { defineTexts } from '../../shared/texts/texts.ts';

export const documentText = defineTexts('documents', {
  files: 'Files of this task',
  filesOfCase: 'Files of this case',
  uploads: 'Files on their way',
  loading: 'Loading the files',
  failed: 'The files could not be loaded.',
  unavailable: 'Unavailable. The rest of the page works.',
  empty: 'No files yet.',
  emptyText: 'Drop files anywhere on this page, paste a screenshot, or choose them here.',
  attachInternal: 'Attach internal files',
  attachClient: 'Attach files for {{name}}',
  attach: 'Attach files',
  by: '{{name}}, {{ago}}',
  dropInternal: 'Attach to {{number}}, internal only',
  dropClient: 'Attach to {{number}}, {{name}} will see it',
  attached: '{{name}} attached',
});
