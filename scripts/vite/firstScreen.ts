import type { Rolldown } from 'vite';

type Output = Pick<Rolldown.OutputOptions, 'assetFileNames' | 'chunkFileNames' | 'codeSplitting'>;

/** Shared parts that are smaller, in bytes of source, are joined with the one that is needed where they are. */
const worthARequest = 8_000;

/** What rows, headers and messages are drawn from: small, and wanted by nearly every screen. */
const pieces =
  /[\\/]lucide-react[\\/]|[\\/]packages[\\/]ui[\\/]src[\\/](status|dates|people|feedback|layout|sla[\\/]SlaBadge)/;
const sharedByMany = 4;

/** The bundler names a shared part after all screens that need it; the hash alone tells them apart as well. */
const shared = 'shared';

function isShared(name: string | undefined): boolean {
  return name?.startsWith(`${shared}~`) ?? false;
}

/**
 * What every page starts with, in two files: the libraries, which browsers keep between releases, and our own code. The
 * rest stays where it is loaded when needed, in few files: on a slow line each one costs its way there and back.
 */
export const firstScreen: Output = {
  codeSplitting: {
    // A part brings what it shares and no more: what that needs in turn has a part of its own.
    includeDependenciesRecursively: false,
    groups: [
      { name: 'libraries', test: /[\\/]node_modules[\\/]/, tags: ['$initial'] },
      { name: 'app', tags: ['$initial'] },
      { name: 'pieces', test: pieces, minShareCount: sharedByMany },
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
