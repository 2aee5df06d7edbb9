// A CSS module in tests: every class is called by its own name.
const classNames = new Proxy({}, { get: (_styles, name) => (name === '__esModule' ? false : name) });
export default classNames;
