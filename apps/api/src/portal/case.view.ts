import {
  availableCaseActions,
  type AnyWorkflow,
  type CaseStatus,
  type CaseVerb,
  isCaseClosed,
  isCaseWorkflow,
  standardCaseWorkflow,
} from '@docket/domain';

import { utc } from '../features/activity/activity-view.queries.ts';
import type { Viewer } from '../graphql/session.ts';
import type { PortalCaseActionOption, PortalCaseEvent, PortalCaseStanding } from './case.types.ts';
import { clientCaseActions, type ClientEventKind } from './portal.enums.ts';
import { actorOf, type PersonRow } from './task.view.ts';

/** What `portal_case_facts` tells of a case. */
export type CaseFacts = {
  readonly version: number;
  readonly type: string | null;
  readonly stage: string | null;
  readonly steps: readonly { readonly key: string; readonly label: string }[] | null;
  readonly status: CaseStatus;
  readonly workflow: {
    readonly key: string;
    readonly version: number;
    readonly content: Omit<AnyWorkflow, 'key' | 'version'> | null;
  };
  readonly summary: string | null;
  readonly expectedAt: string | null;
  readonly typicalDays: number | null;
};

/** How far a case is, in words for its client: the steps behind it, the one it is at, those to come. */
export function portalStanding(facts: CaseFacts, viewer: Viewer): PortalCaseStanding {
  const { version, type, status, summary, expectedAt, typicalDays } = facts;
  return {
    version,
    type,
    summary,
    typicalDays,
    expectedAt: expectedAt === null ? null : utc(expectedAt),
    paused: status === 'ON_HOLD',
    cancelled: status === 'CANCELLED',
    steps: stepsOf(facts),
    actions: actionsOf(facts, viewer),
  };
}

function stepsOf({ steps, stage, status }: CaseFacts): PortalCaseStanding['steps'] {
  const all = steps ?? [];
  const here = all.findIndex(({ key }) => key === stage);
  return all.map(({ label }, index) => {
    if (status === 'CLOSED' || index < here) return { label, state: 'DONE' };
    return { label, state: index === here && !isCaseClosed(status) ? 'HERE' : 'TO_COME' };
  });
}

/** Tasks that hold a case open are ours: they keep no client from saying that it is sorted. */
function actionsOf(
  { workflow: { key, version, content }, status, stage }: CaseFacts,
  viewer: Viewer,
): readonly PortalCaseActionOption[] {
  const workflow = content === null ? standardCaseWorkflow : { ...content, key, version };
  if (!isCaseWorkflow(workflow)) throw new Error(`The workflow ${key} is none of cases.`);
  const { clientId } = viewer;
  const people = { ownerId: null, ownerDepartmentIds: [], participantIds: [] };
  const file = { status, stage, clientId, outstandingTasks: 0, ...people };
  return availableCaseActions(workflow, file, viewer).flatMap(({ action, available, comment }) => {
    const known = clientCaseActions.find((one) => one === action);
    return known === undefined || !available ? [] : [{ action: known, comment }];
  });
}

export type CaseEventRow = {
  readonly id: string;
  readonly verb: CaseVerb;
  readonly at: string;
  readonly actor: PersonRow;
};

const kinds: Readonly<Partial<Record<CaseVerb, ClientEventKind>>> = {
  CREATED: 'CREATED',
  CLOSE: 'COMPLETED',
  CANCEL: 'CANCELLED',
  REOPEN: 'REOPENED',
};

/** What happened to a case, as far as clients are told. */
export function portalCaseEvent(
  { id, verb, at, actor }: CaseEventRow,
  viewer: Viewer,
): readonly PortalCaseEvent[] {
  const kind = kinds[verb];
  return kind === undefined ? [] : [{ id, kind, at: utc(at), actor: actorOf(actor, viewer) }];
}
