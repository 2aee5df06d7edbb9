import {
  type AnyAction,
  type AnyWorkflow,
  type Stage,
  statusLabel,
  type Workflow,
  type WorkflowAction,
} from './workflow.ts';

/** Where something stands in its workflow: the status, and the stage where the status has stages. */
export type Place<Status extends string = string> = {
  readonly status: Status;
  readonly stage: string | null;
};

/** The stages of a status in their order; none for most. */
export function stagesOf(workflow: AnyWorkflow, status: string): readonly Stage[] {
  return workflow.statuses[status]?.stages ?? [];
}

/** Where something stands that reaches a status without a stage being named: in its first stage. */
export function entryPlace<Status extends string>(workflow: AnyWorkflow, status: Status): Place<Status> {
  return { status, stage: stagesOf(workflow, status)[0]?.key ?? null };
}

/** The place as the workflow knows it: a stage it does not have counts as the first one of the status. */
export function placeIn<Status extends string>(
  workflow: AnyWorkflow,
  { status, stage }: Place<Status>,
): Place<Status> {
  return hasStage(workflow, status, stage) ? { status, stage } : entryPlace(workflow, status);
}

/** Every place of the workflow: each status, or each of its stages where it has some. */
export function placesOf(workflow: AnyWorkflow): readonly Place[] {
  return Object.keys(workflow.statuses).flatMap((status) => {
    const stages = stagesOf(workflow, status);
    return stages.length === 0
      ? [{ status, stage: null }]
      : stages.map(({ key }): Place => ({ status, stage: key }));
  });
}

/** What a person reads for a place: "In progress", or "In progress · Received". */
export function placeLabel(workflow: AnyWorkflow, { status, stage }: Place): string {
  const label = stagesOf(workflow, status).find(({ key }) => key === stage)?.label;
  return label === undefined ? statusLabel(workflow, status) : `${statusLabel(workflow, status)} · ${label}`;
}

/** One word for a place, for keys of maps and lists. */
export function placeKey({ status, stage }: Place): string {
  return stage === null ? status : `${status}/${stage}`;
}

/** Whether the action can be taken from this place, whoever asks. */
export function startsFrom(action: AnyAction, { status, stage }: Place): boolean {
  const atStage = action.fromStages === undefined || (stage !== null && action.fromStages.includes(stage));
  return action.from.includes(status) && atStage;
}

/** Where the action leads from a place. */
export function placeAfter<Status extends string>(
  workflow: Workflow<Status, string>,
  action: WorkflowAction<Status, string>,
  from: Place<Status>,
): Place<Status> {
  const status = action.to ?? from.status;
  const stage = action.toStage ?? null;
  if (stage !== null && hasStage(workflow, status, stage)) return { status, stage };
  return action.to === null ? from : entryPlace(workflow, action.to);
}

function hasStage(workflow: AnyWorkflow, status: string, stage: string | null): boolean {
  return stagesOf(workflow, status).some(({ key }) => key === stage);
}
