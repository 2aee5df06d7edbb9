import { CasePageDocument, type CasePageQuery } from '#gql';
import { type Data, useData } from '../../shared/api/useData.ts';

/** The case of this number with all its page shows; `case` is null when the client has none such. */
export function useCase(number: string): Data<CasePageQuery> {
  return useData(CasePageDocument, { number });
}
