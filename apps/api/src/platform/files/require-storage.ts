import { StorageUnusableError, type FileStore } from './file-store.ts';

type Warn = { readonly warn: (details: object, message: string) => void };

/**
 * Makes sure at the start that files can be kept: throws what somebody has to mend, and only warns of a service that does
 * not answer at the moment, since everything but files works without it.
 */
export async function requireStorage(files: Pick<FileStore, 'check'>, log: Warn): Promise<void> {
  try {
    await files.check();
  } catch (error) {
    if (!(error instanceof StorageUnusableError && error.temporary)) throw error;
    log.warn({ err: error }, 'files cannot be kept at the moment');
  }
}
