// A program for the tests of the launcher: starts a cluster, prints what came of it as one line of JSON, and stops it when
// its standard input ends.
import { PlainError } from '../local/plainError.ts';
import { startCluster } from '../postgres/cluster.ts';

const [folder = '', logFile = '', port] = process.argv.slice(2);

try {
  const cluster = await startCluster({
    folder,
    logFile,
    ...(port === undefined ? {} : { port: Number(port) }),
  });
  const { pid, movedFrom } = cluster;
  const said = { pid, movedFrom, folder: cluster.folder, adminUrl: cluster.adminUrl('postgres') };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.stdin.resume().once('end', () => void cluster.stop());
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  process.stdout.write(`${JSON.stringify({ sentence: error.message })}\n`);
  process.exitCode = 1;
}
