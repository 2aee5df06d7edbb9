import { ArrayMaxSize, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';

import { isGiven } from '../../graphql/given.ts';
import { KeyedInput } from '../../graphql/keyed-input.ts';
import { Policy } from '../../graphql/policy.ts';
import type { Problem } from '../../graphql/problems.ts';
import type { Session } from '../../graphql/session.ts';
import { UserError } from '../../graphql/user-error.ts';
import { findDefinition } from '../case-types/definition-list.queries.ts';
import { Definition, type DefinitionView } from '../case-types/definition.entity.ts';
import { importHolidays } from './holidays.service.ts';

const longestText = 200_000;
const mostYears = 10;

@InputType({ description: 'Holidays for a calendar, from an iCalendar file.' })
class ImportHolidaysInput extends KeyedInput {
  @Field(() => String, { description: 'The key of the calendar.' })
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'is not a key' })
  calendarKey: string;

  @Field(() => String, { description: 'The file as text; its all-day events are taken.' })
  @MaxLength(longestText)
  text: string;

  @Field(() => [Int], {
    nullable: true,
    description:
      'The years to take, also of events that come back every year; this one and the next two without.',
  })
  @ArrayMaxSize(mostYears)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2100, { each: true })
  years?: number[] | null;
}

@ObjectType({ description: 'What came of an import of holidays.', simpleResolvers: true })
@Policy('WITH_PARENT')
class ImportHolidaysPayload {
  @Field(() => Definition, { nullable: true, description: 'The draft of the calendar with its holidays.' })
  definition: DefinitionView | null;

  @Field(() => Int, { description: 'How many days were added.' })
  added: number;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it worked.' })
  userErrors: readonly Problem[];
}

@Resolver()
export class HolidaysResolver {
  @Policy('CONFIGURATION_WRITE')
  @Mutation(() => ImportHolidaysPayload, {
    description: 'Adds the holidays of an iCalendar file to the draft of a calendar (F53).',
  })
  async importHolidays(
    @Ctx() session: Session,
    @Arg('input', () => ImportHolidaysInput, { description: 'Which calendar, and the file.' })
    input: ImportHolidaysInput,
  ): Promise<ImportHolidaysPayload> {
    const { calendarKey, text, years, idempotencyKey } = input;
    const order = {
      calendarKey,
      text,
      years: isGiven(years) && years.length > 0 ? years : null,
      idempotencyKey: idempotencyKey ?? null,
    };
    const outcome = await session.transaction((transaction) => importHolidays(transaction, order));
    if (!outcome.ok) return { definition: null, added: 0, userErrors: [outcome.problem] };
    const { version, added } = outcome.value;
    const definition = await findDefinition(session, 'CALENDAR', calendarKey, version);
    return { definition, added, userErrors: [] };
  }
}
