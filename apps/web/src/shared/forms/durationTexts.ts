import { defineTexts } from '../texts/texts.ts';

export const durationText = defineTexts('duration', {
  'unit.MINUTES': 'minutes',
  'unit.HOURS': 'working hours',
  'unit.DAYS': 'working days',
  noTarget: 'No target',
  unitOf: 'Unit of {{label}}',
});
