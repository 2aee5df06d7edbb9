import { housingStories } from './tasks-housing.ts';
import { rentsStories } from './tasks-rents.ts';
import { repairsStories } from './tasks-repairs.ts';
import { supportStories } from './tasks-support.ts';
import type { Story } from './story.ts';

/** Every demo task, oldest first, so that numbers follow the order of creation. */
export const stories: readonly Story[] = [
  ...housingStories,
  ...repairsStories,
  ...supportStories,
  ...rentsStories,
].toSorted((a, b) => b.age - a.age);
