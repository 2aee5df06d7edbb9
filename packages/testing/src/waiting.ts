export { waitFor, type WaitOptions } from '../../../scripts/local/waiting.ts';
