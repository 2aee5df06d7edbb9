import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ObjectStorage {
  /** The settings of a client, in the shape of the API's configuration. */
  settings: {
    endpoint: string;
    bucket: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
  };
  stop: () => Promise<void>;
}

/**
 * Starts an S3-compatible server with one empty bucket on a free port of this machine. It checks no signatures: good
 * for how bytes travel, never for who may read them.
 */
export async function startObjectStorage(bucket = 'docket-test'): Promise<ObjectStorage> {
  const directory = await mkdtemp(path.join(tmpdir(), 'docket-s3-'));
  const server = new (serverClass())({
    address: '127.0.0.1',
    port: 0,
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The little of the library's surface that is used; it comes without types. */
type ServerClass = new (options: {
  address: string;
  port: number;
  directory: string;
  silent: boolean;
  configureBuckets: readonly { name: string }[];
}) => { run: () => Promise<{ port: number }>; close: () => Promise<void> };

function serverClass(): ServerClass {
  const loaded: unknown = createRequire(import.meta.url)('s3rver');
  if (isServerClass(loaded)) return loaded;
  throw new Error('s3rver does not export its class any more.');
}

function isServerClass(value: unknown): value is ServerClass {
  return typeof value === 'function';
}
