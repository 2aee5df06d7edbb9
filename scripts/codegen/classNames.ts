/** Types for the class names of one CSS module: a class that does not exist is a compile error. */
export function classNames(css: string): string {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const names = new Set(Array.from(rules.matchAll(/\.([a-zA-Z_][\w-]*)(?=[^{}]*\{)/g), (match) => match[1]));
  const fields = [...names].map((name) => `  readonly '${name}': string;\n`).join('');
  return `declare const classes: {\n${fields}};\nexport default classes;\n`;
}
