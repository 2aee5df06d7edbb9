import { limits } from '@docket/domain';

import { type Problem, problems } from '../../graphql/problems.ts';

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

/** Said wherever a file is refused for what it is. */
const attachable =
  'Attach a PDF, a picture (PNG, JPEG, GIF, WebP), a text or CSV file in UTF-8, a Word, Excel or PowerPoint document, ' +
  'a ZIP archive or a video (MP4, MOV, WebM).';

/** The one place that words what can be wrong with a file. */
export const fileProblems = {
  noName: (): Problem => problems.invalid('fileName', 'The file has no name.'),
  empty: (): Problem => problems.invalid('size', 'The file is empty.'),
  tooLarge: (): Problem => ({
    code: 'FILE_TOO_LARGE',
    field: 'size',
    message: `A file may have ${megabytes(limits.fileSize)} MB at most.`,
    remedy: 'Make it smaller, or split it.',
  }),
  typeRefused: (message: string): Problem => ({
    code: 'FILE_TYPE_REFUSED',
    field: 'fileName',
    message,
    remedy: attachable,
  }),
  endingRefused: (extension: string): Problem =>
    fileProblems.typeRefused(`Files that end with .${extension} cannot be attached.`),
  taskFull: (): Problem => ({
    ...problems.invalid('taskId', `This task already has ${limits.filesPerTask} files.`),
    remedy: 'Put several files into one ZIP archive.',
  }),
  caseFull: (): Problem => ({
    ...problems.invalid('caseId', `This case already has ${limits.filesPerTask} files.`),
    remedy: 'Put several files into one ZIP archive.',
  }),
  noSubject: (): Problem => problems.invalid('taskId', 'Name the task or the case, one of both.'),
  noClient: (): Problem => ({
    ...problems.invalid('audience', 'The case is for no client, so a file in it cannot be for the client.'),
    remedy: 'Attach the file for staff alone.',
  }),
  tooManyOpen: (most: number): Problem => ({
    ...problems.invalid('taskId', `${most} of your uploads are unfinished.`),
    remedy: 'Finish them, or try again tomorrow.',
  }),
  audience: (): Problem => ({
    ...problems.invalid(
      'audience',
      'The client does not see this task, so a file in it cannot be for the client.',
    ),
    remedy: 'Attach the file for staff alone, or let the client see the task first.',
  }),
  longer: (): Problem => ({
    code: 'FILE_TOO_LARGE',
    field: 'size',
    message: 'More bytes came than were announced.',
    remedy: 'Attach the file again.',
  }),
  incomplete: (): Problem => ({
    code: 'UPLOAD_INCOMPLETE',
    field: 'uploadId',
    message: 'The bytes of the file have not all arrived.',
    remedy: 'Send the file again.',
  }),
  confirmed: (): Problem => ({
    code: 'CONFLICT',
    field: 'uploadId',
    message: 'This file is already attached.',
    remedy: 'Attach the new file on its own.',
  }),
};
