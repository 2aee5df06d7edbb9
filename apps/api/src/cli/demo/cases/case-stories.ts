import { benefitCases } from './benefit-cases.ts';
import { boilerCases } from './boiler-cases.ts';
import type { CaseStory } from './case-story.ts';
import { contractCases } from './contract-cases.ts';

/** Every demo case of a type of its own, oldest first, so that numbers follow the order of creation. */
export const caseStories: readonly CaseStory[] = [...boilerCases, ...benefitCases, ...contractCases].toSorted(
  (one, other) => other.age - one.age,
);
