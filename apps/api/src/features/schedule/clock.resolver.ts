import {
  clockBadge,
  explainClock,
  type SlaState,
  type ClockExplanation,
  workingDayMinutes,
} from '@docket/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';

import { DateTimeScalar } from '../../graphql/scalars.ts';
import type { Session } from '../../graphql/session.ts';
import { definitionAt } from '../case-types/definitions.queries.ts';
import { CaseFile, type CaseView } from '../cases/case.entity.ts';
import { calendarOf } from './clock-read.queries.ts';
import { SlaClock, type SlaClockView, SlaInterval, SlaStateEnum } from './clock.entity.ts';
import { slaClockOf } from './clock.loaders.ts';
import { badgeFacts, countedClock, dueWith, stateOf } from './clock.standing.ts';

/** How a clock stands at the moment of asking; only what is selected is worked out. */
@Resolver(() => SlaClock)
export class SlaClockResolver {
  @FieldResolver(() => SlaStateEnum, { description: 'How it stands now.' })
  state(@Ctx() session: Session, @Root() clock: SlaClockView): SlaState {
    return stateOf(clock, nowOf(session));
  }

  @FieldResolver(() => String, {
    description: 'How it stands now in few words: “Due in 3 h”, “Met, 1 h 12 min early”.',
  })
  badge(@Ctx() session: Session, @Root() clock: SlaClockView): string {
    const now = nowOf(session);
    return clockBadge(badgeFacts(clock, now), now).text;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The policy it follows; null where none does.',
  })
  async policy(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<string | null> {
    const { policyKey: key, policyVersion: version } = clock;
    if (key === null || version === null) return null;
    return (await definitionAt(session, 'SLA_POLICY', { key, version }))?.content.label ?? null;
  }

  @FieldResolver(() => String, { description: 'The calendar that counts its minutes.' })
  async calendar(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<string> {
    return (await calendarOf(session, clock)).label;
  }

  @FieldResolver(() => String, { description: 'The time zone of its calendar.' })
  async timeZone(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<string> {
    return (await calendarOf(session, clock)).timeZone;
  }

  @FieldResolver(() => Int, { description: 'Minutes of an ordinary working day of its calendar.' })
  async dayMinutes(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<number> {
    return workingDayMinutes(await calendarOf(session, clock));
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it would be due with another target (F53); null while it stands still, and where its calendar holds too little.',
  })
  async dueWith(
    @Ctx() session: Session,
    @Root() clock: SlaClockView,
    @Arg('minutes', () => Int, { description: 'Minutes of working time, from its start.' }) minutes: number,
  ): Promise<string | null> {
    return dueWith(clock, await calendarOf(session, clock), { minutes, now: nowOf(session) });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Minutes of working time that are left now, or were at the finish; below zero is too late.',
  })
  async remainingMinutes(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<number | null> {
    if (clock.storedMinutes !== null || clock.targetMinutes === null) return clock.storedMinutes;
    const calendar = await calendarOf(session, clock);
    return clock.targetMinutes - countedClock(clock, calendar, nowOf(session)).usedMinutes;
  }

  @FieldResolver(() => [String], {
    description: 'How it stands now in whole sentences, in the viewer’s time zone.',
  })
  async sentences(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<readonly string[]> {
    return (await explained(session, clock)).sentences.map(({ text }) => text);
  }

  @FieldResolver(() => [SlaInterval], {
    description: 'What it did from its start until now, without a gap, each with its cause (B4).',
  })
  async intervals(@Ctx() session: Session, @Root() clock: SlaClockView): Promise<readonly SlaInterval[]> {
    return (await explained(session, clock)).intervals.map(({ causeCode, text, ...interval }) => ({
      ...interval,
      cause: causeCode,
      sentence: text,
    }));
  }
}

@Resolver(() => CaseFile)
export class CaseClockResolver {
  @FieldResolver(() => SlaClock, { nullable: true, description: 'The clock until it is settled (F64, B4).' })
  sla(@Ctx() session: Session, @Root() view: CaseView): Promise<SlaClockView | null> | SlaClockView | null {
    return view.sla === undefined ? slaClockOf(session, view.id, 'RESOLUTION') : view.sla;
  }

  @FieldResolver(() => SlaClock, {
    nullable: true,
    description: 'The clock until staff first write to the client.',
  })
  firstResponse(
    @Ctx() session: Session,
    @Root() view: CaseView,
  ): Promise<SlaClockView | null> | SlaClockView | null {
    return view.firstResponse === undefined
      ? slaClockOf(session, view.id, 'FIRST_RESPONSE')
      : view.firstResponse;
  }
}

function nowOf({ clock }: Session): string {
  return clock.now().toISOString();
}

async function explained(session: Session, clock: SlaClockView): Promise<ClockExplanation> {
  const calendar = await calendarOf(session, clock);
  const now = nowOf(session);
  const reader = { audience: 'STAFF' as const, timeZone: session.viewer.timeZone, now };
  return explainClock(countedClock(clock, calendar, now), calendar, reader);
}
