/** The browser's storage of this origin, looked up at each use: naming it throws where it is blocked. */
export const deviceStorage: Pick<Storage, 'getItem' | 'removeItem' | 'setItem'> = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
  removeItem: (key) => window.localStorage.removeItem(key),
};
