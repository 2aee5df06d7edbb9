/** A key made from a label, different from those taken: "Site visit" gives `site-visit`, a second one `site-visit-2`. */
export function newKey(label: string, taken: readonly string[] = []): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = (plain.match(/[a-z0-9]+/gu) ?? []).join('-').slice(0, 50);
  const begin = /^[a-z]/u.test(joined) ? joined : `n-${joined}`.replace(/-$/u, '');
  const free = (number: number): string => {
    const key = number === 1 ? begin : `${begin}-${number}`;
    return taken.includes(key) ? free(number + 1) : key;
  };
  return free(1);
}
