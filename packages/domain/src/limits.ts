/** Bounds that API, database and screens share; lengths in characters, sizes in bytes. */
export const limits = {
  taskTitle: 200,
  taskDescription: 20_000,
  comment: 10_000,
  personName: 120,
  departmentName: 120,
  providerName: 120,
  roleLabel: 60,
  roleSummary: 300,
  absenceNote: 500,
  fileName: 200,
  fileSize: 50 * 1024 * 1024,
  filesPerTask: 200,
  peoplePerTask: 50,
  tokenName: 80,
  searchText: 200,
  pageSize: 100,
  defaultPageSize: 50,
  /** Counts stop here and are shown as "999+". */
  cappedCount: 999,
} as const;

/** Content types people may attach; anything else is refused by name. */
export const attachableTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'text/plain',
  'text/csv',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/zip',
  'video/mp4',
  'video/quicktime',
  'video/webm',
] as const;
