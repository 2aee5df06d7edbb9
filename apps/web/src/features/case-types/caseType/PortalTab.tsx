import { Checkbox } from '@mantine/core';
import { Section } from '../admin/Section.tsx';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** What clients see of these cases. */
export function PortalTab({ content: { portal }, onChange }: CaseTypeTabProps) {
  return (
    <Section title={caseTypeText('portal')}>
      <Checkbox
        label={caseTypeText('visible')}
        description={caseTypeText('visibleHint')}
        checked={portal.visible}
        onChange={(event) => onChange({ portal: { ...portal, visible: event.currentTarget.checked } })}
      />
    </Section>
  );
}
