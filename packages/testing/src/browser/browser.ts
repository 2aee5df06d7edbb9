export { axeCheck, type AxeOptions } from './axeCheck.ts';
export { launchBrowser } from './launchBrowser.ts';
