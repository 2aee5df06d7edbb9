import { limits } from '@docket/domain';

/** A count as shown: "999+" where counting stopped. */
export function countWords(count: number): string {
  return count >= limits.cappedCount ? `${limits.cappedCount}+` : String(count);
}
