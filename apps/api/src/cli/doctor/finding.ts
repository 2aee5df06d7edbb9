/** What one check found: fine, worth knowing, or in the way of running. */
export type Finding = {
  readonly level: 'ok' | 'note' | 'fail';
  readonly about: string;
  readonly text: string;
};

export const ok = (about: string, text: string): Finding => ({ level: 'ok', about, text });
export const remark = (about: string, text: string): Finding => ({ level: 'note', about, text });
export const fail = (about: string, text: string): Finding => ({ level: 'fail', about, text });
