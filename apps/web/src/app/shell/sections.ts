const listAddress = /^\/(tasks\/(pending|created|related|all)|queues(\/[^/]+)?|department\/[^/]+)$/u;

/** True where the page is a list that words can narrow. */
export function isListAddress(pathname: string): boolean {
  return listAddress.test(pathname);
}
