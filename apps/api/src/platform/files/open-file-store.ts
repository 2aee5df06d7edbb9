import type { S3Settings } from '../config/config.ts';
import { diskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

export type FileSettings = { readonly filesFolder: string; readonly s3: S3Settings | null };

/** The store the configuration asks for: a bucket where S3_BUCKET names one, the folder FILES_DIR otherwise. */
export function openFileStore({ filesFolder, s3 }: FileSettings): FileStore {
  return s3 === null ? diskStore(filesFolder) : s3Store(s3);
}
