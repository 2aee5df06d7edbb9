const listAddress = /^\/(tasks\/(pending|created|related|all)|queues(\/[^/]+)?|department\/[^/]+|cases)$/u;

/** True where the page is a list that words can narrow. */
export function isListAddress(pathname: string): boolean {
  return listAddress.test(pathname);
}

const caseAddress = /^\/cases\/(?<number>[^/]+)/u;

/** The number of the case whose page this is; null elsewhere. */
export function caseNumberIn(pathname: string): string | null {
  const number = caseAddress.exec(pathname)?.groups?.['number'];
  return number === undefined || number === 'new' ? null : number;
}
