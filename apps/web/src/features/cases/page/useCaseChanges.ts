import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  MoveCaseStageDocument,
  PerformCaseActionDocument,
  type PerformCaseActionInput,
  UpdateCaseDocument,
  type UpdateCaseInput,
} from '#gql';
import { changed, type ChangeOutcome } from './caseChanges.ts';

/** The version of a case that is on the screen. */
export interface SeenCase {
  readonly id: string;
  readonly version: number;
}

type Edit = Omit<UpdateCaseInput, 'caseId' | 'expectedVersion' | 'idempotencyKey'>;
type Step = Omit<PerformCaseActionInput, 'caseId' | 'expectedVersion' | 'idempotencyKey'>;

export interface CaseChanges {
  readonly edit: (edit: Edit) => Promise<ChangeOutcome>;
  /** Hold, resume, close, cancel, reopen. */
  readonly perform: (step: Step) => Promise<ChangeOutcome>;
  readonly moveTo: (stage: string) => Promise<ChangeOutcome>;
}

/** The changes of a case, made while this version of it was on the screen. */
export function useCaseChanges({ id, version }: SeenCase): CaseChanges {
  const apollo = useApolloClient();
  return useMemo(() => {
    const base = (idempotencyKey: string) => ({ caseId: id, expectedVersion: version, idempotencyKey });
    return {
      edit: (edit) =>
        changed(async (key) => {
          const input = { ...base(key), ...edit };
          return (await apollo.mutate({ mutation: UpdateCaseDocument, variables: { input } })).data
            ?.updateCase;
        }),
      perform: (step) =>
        changed(async (key) => {
          const input = { ...base(key), ...step };
          const { data } = await apollo.mutate({ mutation: PerformCaseActionDocument, variables: { input } });
          return data?.performCaseAction;
        }),
      moveTo: (stage) =>
        changed(async (key) => {
          const input = { ...base(key), stage };
          const { data } = await apollo.mutate({ mutation: MoveCaseStageDocument, variables: { input } });
          return data?.moveCaseStage;
        }),
    };
  }, [apollo, id, version]);
}
