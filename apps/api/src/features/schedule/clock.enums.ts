import type { SlaIntervalKind, SlaState } from '@docket/domain';

import { enumType } from '../../graphql/enum-type.ts';
import type { ClockMeasure } from './clock.standing.ts';

export const SlaStateEnum = enumType<SlaState>('SlaState', 'How a clock stands.', {
  RUNNING: 'It counts, or it is outside working hours; more than a quarter of the target is left.',
  AT_RISK: 'A quarter of the target or less is left.',
  PAUSED: 'The work waits for somebody, and the clock with it: there is no due time.',
  BREACHED: 'The work is open and the due time has passed.',
  MET: 'Finished by the due time.',
  MISSED: 'Finished after the due time.',
  NONE: 'The target was removed.',
});

export const SlaMeasureEnum = enumType<ClockMeasure>('SlaMeasure', 'What a clock measures.', {
  FIRST_RESPONSE: 'The time until somebody starts, or staff write to the client.',
  RESOLUTION: 'The time until the work is done.',
});

export const SlaIntervalKindEnum = enumType<SlaIntervalKind>(
  'SlaIntervalKind',
  'What a clock did for a while.',
  {
    RUNNING: 'It counted.',
    PAUSED: 'It stood still because the work waited or was finished.',
    OUT_OF_HOURS: 'It did not count because nobody works then.',
  },
);
