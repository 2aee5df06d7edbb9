import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { t } from '../../shared/words/words.ts';
import type { CaseOnPage } from './CasePage.tsx';

/** What the client can do with a case now; never the main thing of the page. */
export function CaseActions({ caseFile: { number, standing } }: { readonly caseFile: CaseOnPage }) {
  if (standing.actions.length === 0) return null;
  return (
    <Choices>
      {standing.actions.map(({ action }) => (
        <ButtonLink
          key={action}
          kind={action === 'CANCEL' ? 'quiet' : 'secondary'}
          to={`/cases/${encodeURIComponent(number)}/step?do=${action}`}
        >
          {t(`caseStep.${action}.link`)}
        </ButtonLink>
      ))}
    </Choices>
  );
}
