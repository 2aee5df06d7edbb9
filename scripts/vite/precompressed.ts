import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Kinds of files that shrink; pictures and web fonts are packed already. */
const worthPacking = /\.(?:css|html|js|svg|ttf)$/;

/** A smaller file, in bytes, fits into one packet anyway. */
const smallest = 512;

type Packed = ReadonlyMap<'.br' | '.gz', Buffer>;

/** The packed forms of a file, by the ending that the server looks for; those that do not shrink it are left out. */
export async function packed(
  content: Buffer,
  quality: number = constants.BROTLI_MAX_QUALITY,
): Promise<Packed> {
  if (content.length < smallest) return new Map();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const forms = [
    ['.br', await brotlied(content, { params })],
    ['.gz', await gzipped(content, { level: constants.Z_BEST_COMPRESSION })],
  ] as const;
  return new Map(forms.filter(([, form]) => form.length < content.length));
}

/** Lays `.br` and `.gz` beside every built file that shrinks, so that the server packs nothing while it answers. */
export function precompressed(): Plugin {
  return {
    name: 'docket:precompressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }, bundle) {
        // Brotli's best takes four seconds for a megabyte: good is good enough for what few ever open.
        const quality = this.environment.name === 'client' ? constants.BROTLI_MAX_QUALITY : 5;
        const names = Object.keys(bundle).filter((name) => worthPacking.test(name));
        await Promise.all(names.map((name) => pack(path.join(dir, name), quality)));
      },
    },
  };
}

async function pack(file: string, quality: number): Promise<void> {
  const forms = await packed(await readFile(file), quality);
  await Promise.all([...forms].map(([ending, form]) => writeFile(file + ending, form)));
}
