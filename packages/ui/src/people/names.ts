/** The name people are called by in a sentence: "Ana" of "Ana Ruiz". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
