/**
 * Options for Node in the product's own programs, from BENCH_NODE_OPTIONS: for a profile of what is measured, as in
 * `BENCH_NODE_OPTIONS="--cpu-prof --cpu-prof-dir=/tmp/profiles" pnpm bench actions`. Figures taken with it do not count.
 */
export function nodeOptions(): { readonly NODE_OPTIONS?: string } {
  const options = process.env['BENCH_NODE_OPTIONS'];
  return options === undefined ? {} : { NODE_OPTIONS: options };
}
