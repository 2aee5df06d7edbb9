import { TaskPageDocument, type TaskPageQuery } from '#gql';
import { type Data, useData } from '../../shared/api/useData.ts';

/** The task of this number, with its files and messages; `task` is null when the client has none such. */
export function useTask(number: string): Data<TaskPageQuery> {
  return useData(TaskPageDocument, { number });
}
