import type { SlaIntervalKind } from '@docket/domain';

import { enumType } from '../../graphql/enum-type.ts';
import type { ClockMeasure } from './clock.standing.ts';

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
