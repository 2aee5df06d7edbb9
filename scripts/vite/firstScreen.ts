import type { Rolldown } from 'vite';

type Output = Pick<Rolldown.OutputOptions, 'assetFileNames' | 'chunkFileNames' | 'codeSplitting'>;

/** Shared parts that are smaller, in bytes of source, are joined with the one that is needed where they are. */
const worthARequest = 12_000;

/** The bundler names a shared part after all screens that need it; the hash alone tells them apart as well. */
const shared = 'shared';

function isShared(name: string | undefined): boolean {
  return name?.startsWith(`${shared}~`) ?? false;
}

/** Later screens, each in a file of its own: joined with small parts they would come with the first screen. */
const apart: readonly (readonly [name: string, test: RegExp])[] = [
  ['administration', /[\\/]features[\\/]case-types[\\/]/],
  ['cases', /[\\/]features[\\/]cases[\\/]/],
  [
    'forms',
    /[\\/]@cfworker[\\/]|[\\/]ui[\\/]src[\\/]forms[\\/]|[\\/]components[\\/](?:MultiSelect|Select|Radio|PasswordInput|NativeSelect)[\\/]|use-pills-reorder/,
  ],
];

/**
 * What every page starts with, in two files: the libraries, which browsers keep between releases, and our own code. The
 * rest stays where it is loaded when needed, in few files: on a slow line each one costs its way there and back.
 */
export const firstScreen: Output = {
  codeSplitting: {
    groups: [
      { name: 'libraries', test: /[\\/]node_modules[\\/]/, tags: ['$initial'] },
      { name: 'app', tags: ['$initial'] },
      // What no list of tasks needs stays out of the parts that lists share.
      ...apart.map(([name, test]) => ({ name, test, minShareCount: 2 })),
      {
        name: shared,
        minShareCount: 2,
        entriesAware: true,
        entriesAwareMergeThreshold: worthARequest,
      },
    ],
  },
  chunkFileNames: ({ name }) => `assets/${isShared(name) ? shared : '[name]'}-[hash].js`,
  assetFileNames: ({ names }) => `assets/${isShared(names[0]) ? shared : '[name]'}-[hash][extname]`,
};
