import { Readable } from 'node:stream';

import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  ListMultipartUploadsCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

import type { S3Settings } from '../config/config.ts';
import {
  checkedKey,
  isFileKey,
  StorageUnusableError,
  type Bytes,
  type ByteRange,
  type FileStore,
  type StoredFile,
  type StoredKey,
} from './file-store.ts';
import { measured } from './measured-bytes.ts';

const prefix = 'files/';
const timeouts = { connectionTimeout: 5_000, requestTimeout: 60_000 };

/** Files in a bucket of any S3-compatible service; one that was not sent completely never appears there. */
export function s3Store(settings: S3Settings): FileStore {
  const client = openClient(settings);
  const place = (key: string) => ({ Bucket: settings.bucket, Key: `${prefix}${checkedKey(key)}` });

  return {
    async put(key: string, source: Bytes, limit: number): Promise<StoredFile> {
      const measure = measured(source, limit);
      const Body = Readable.from(measure.bytes, { objectMode: false });
      try {
        await new Upload({ client, params: { ...place(key), Body }, queueSize: 1 }).done();
      } catch (error) {
        throw measure.failure() ?? error;
      } finally {
        Body.destroy();
      }
      return measure.result();
    },

    async open(key: string, range?: ByteRange): Promise<Readable | null> {
      const Range = range === undefined ? undefined : `bytes=${range.first}-${range.last}`;
      const found = await unlessMissing(client.send(new GetObjectCommand({ ...place(key), Range })));
      if (found === null) return null;
      if (found.Body instanceof Readable) return found.Body;
      throw new Error('The storage service answered without a stream.');
    },

    async remove(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand(place(key)));
    },

    async exists(key: string): Promise<boolean> {
      return (await unlessMissing(client.send(new HeadObjectCommand(place(key))))) !== null;
    },

    async *list(): AsyncIterable<StoredKey> {
      const pages = paginateListObjectsV2({ client }, { Bucket: settings.bucket, Prefix: prefix });
      for await (const { Contents = [] } of pages) {
        for (const { Key = '', LastModified } of Contents) {
          const key = Key.slice(prefix.length);
          if (isFileKey(key) && LastModified !== undefined) yield { key, storedAt: LastModified };
        }
      }
    },

    async discardPartials(before: Date): Promise<void> {
      const asked = new ListMultipartUploadsCommand({ Bucket: settings.bucket, Prefix: prefix });
      const { Uploads = [] } = (await unlessUnknown(client.send(asked))) ?? {};
      for (const { Key, UploadId, Initiated } of Uploads) {
        if (Initiated === undefined || Initiated >= before) continue;
        await client.send(new AbortMultipartUploadCommand({ Bucket: settings.bucket, Key, UploadId }));
      }
    },

    async check(): Promise<void> {
      try {
        await client.send(new HeadBucketCommand({ Bucket: settings.bucket }));
      } catch (error) {
        const answered = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        const why = error instanceof Error ? error.name : String(error);
        const message = `The bucket ${settings.bucket} (S3_BUCKET) cannot be used: ${why}.`;
        throw new StorageUnusableError(message, (answered ?? 500) >= 500, error);
      }
    },
  };
}

function openClient({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(accessKeyId === null || secretAccessKey === null
      ? {}
      : { credentials: { accessKeyId, secretAccessKey } }),
    requestHandler: timeouts,
    // Older services store the checksums that newer clients weave into a stream as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAnswer(error, [404])) return null;
    throw error;
  }
}

/** Not every service can list unfinished uploads; those that cannot are told to expire them by a rule of the bucket. */
async function unlessUnknown<Result>(asked: Promise<Result>): Promise<Result | null> {
  try {
    return await asked;
  } catch (error) {
    if (isAnswer(error, [405, 501])) return null;
    throw error;
  }
}

function isAnswer(error: unknown, statuses: readonly number[]): boolean {
  return error instanceof S3ServiceException && statuses.includes(error.$metadata.httpStatusCode ?? 0);
}
