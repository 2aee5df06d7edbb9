import type { CaseTypeContent } from '@docket/domain';

/** What every tab of the editor is given. */
export interface CaseTypeTabProps {
  readonly content: CaseTypeContent;
  readonly onChange: (part: Partial<CaseTypeContent>) => void;
}
