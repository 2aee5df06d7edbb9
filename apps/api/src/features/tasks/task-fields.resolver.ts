import {
  availableActions,
  claimRefusal,
  deleteRefusal,
  editableFields,
  reassignRefusal,
  type Refusal as Reason,
  rolesOf,
  type TaskField,
} from '@docket/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';

import { TaskFieldEnum } from '../../graphql/enums.ts';
import type { Session } from '../../graphql/session.ts';
import { UndoOffer } from '../activity/undo-offer.entity.ts';
import { undoUntil } from '../activity/activity-view.queries.ts';
import { Task } from './task.entity.ts';
import {
  ActionAvailability,
  TaskActionOption,
  type TaskActionOptionView,
  TaskReaders,
} from './task.types.ts';
import { maySetTaskTarget } from './task.policy.ts';
import { factsOf, kindIn, type TaskReadersView, type TaskView } from './task.view.ts';

/** What the viewer can do with a task, worked out from the row it was read with. */
@Resolver(() => Task)
export class TaskFieldsResolver {
  @FieldResolver(() => [TaskActionOption], {
    description: 'Every action of its workflow, possible now or with the reason why not (B2).',
  })
  actions(@Ctx() { viewer }: Session, @Root() task: TaskView): readonly TaskActionOptionView[] {
    const people = [task.creator, task.case?.owner];
    return availableActions(kindIn(task).workflow, factsOf(task, viewer), viewer).map((option) => ({
      ...option,
      destination: people.find((person) => person?.id === option.destinationId) ?? null,
    }));
  }

  @FieldResolver(() => ActionAvailability, { description: 'Whether the viewer can take it from the queue.' })
  claim(@Ctx() { viewer }: Session, @Root() task: TaskView): ActionAvailability {
    return availability(claimRefusal(kindIn(task).workflow, factsOf(task, viewer), viewer));
  }

  @FieldResolver(() => ActionAvailability, {
    description: 'Whether the viewer can give it to somebody else.',
  })
  reassign(@Ctx() { viewer }: Session, @Root() task: TaskView): ActionAvailability {
    return availability(reassignRefusal(kindIn(task).workflow, factsOf(task, viewer), viewer));
  }

  @FieldResolver(() => ActionAvailability, { description: 'Whether the viewer can delete it.' })
  delete(@Ctx() { viewer }: Session, @Root() task: TaskView): ActionAvailability {
    return availability(deleteRefusal(factsOf(task, viewer), viewer));
  }

  @FieldResolver(() => [TaskFieldEnum], { description: 'Fields the viewer may change now (F30).' })
  editableFields(@Ctx() { viewer }: Session, @Root() task: TaskView): readonly TaskField[] {
    const facts = factsOf(task, viewer);
    return editableFields(rolesOf(viewer, facts), facts);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may set its targets now, where its clock lets anybody (F53, F64).',
  })
  viewerMaySetTarget(@Ctx() { viewer }: Session, @Root() task: TaskView): boolean {
    return maySetTaskTarget(viewer, factsOf(task, viewer));
  }

  @FieldResolver(() => UndoOffer, {
    nullable: true,
    description: 'What the viewer can take back now, if anything (B5).',
  })
  undo(@Ctx() session: Session, @Root() { lastChange }: TaskView): UndoOffer | null {
    if (lastChange?.undoable !== true) return null;
    return { activity: lastChange, until: undoUntil(lastChange, session) };
  }

  @FieldResolver(() => TaskReaders, {
    description: 'Who would read an internal note and a comment written here now.',
  })
  readers(@Root() task: TaskView): TaskReadersView {
    if (task.readers === undefined) throw new Error('The readers were not asked for.');
    return task.readers;
  }
}

function availability(refusal: Reason | null): ActionAvailability {
  return { available: refusal === null, refusal };
}
