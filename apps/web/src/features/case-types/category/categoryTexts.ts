import { defineTexts } from '../../../shared/texts/texts.ts';

export const categoryText = defineTexts('categories', {
  general: 'General',
  label: 'Name',
});
