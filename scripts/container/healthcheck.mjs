// Docker's health check. A worker has no door; when it cannot go on it ends, and the container with it.
if (process.env['ROLE'] !== 'worker') {
  const answer = await fetch(`http://127.0.0.1:${process.env['STAFF_PORT'] ?? 4000}/readyz`, {
    signal: AbortSignal.timeout(2_500),
  }).catch(() => undefined);
  process.exitCode = answer?.ok === true ? 0 : 1;
}
