import { labelOf } from '@docket/domain';
import { Checkbox, Stack } from '@mantine/core';
import { Section } from '../admin/Section.tsx';
import { caseTypeText } from './caseTypeTexts.ts';
import type { CaseTypeTabProps } from './tabProps.ts';

/** What clients see of these cases, and what they are asked when they raise one. */
export function PortalTab({ content: { portal, form }, onChange }: CaseTypeTabProps) {
  const required = form?.required ?? [];
  const names = Object.keys(form?.properties ?? {});
  const asked = portal.asks ?? names;
  const ask = (name: string, wanted: boolean) => {
    const asks = names.filter((one) => (one === name ? wanted : asked.includes(one)));
    onChange({ portal: { ...portal, asks } });
  };
  return (
    <Section title={caseTypeText('portal')}>
      <Checkbox
        label={caseTypeText('visible')}
        description={caseTypeText('visibleHint')}
        checked={portal.visible}
        onChange={(event) => onChange({ portal: { ...portal, visible: event.currentTarget.checked } })}
      />
      {form === null || !portal.visible ? null : (
        <Checkbox.Group label={caseTypeText('asks')} description={caseTypeText('asksHint')}>
          <Stack gap="xs" mt="xs">
            {Object.entries(form.properties).map(([name, field]) => (
              <Checkbox
                key={name}
                label={labelOf(name, field)}
                checked={required.includes(name) || asked.includes(name)}
                disabled={required.includes(name)}
                onChange={(event) => ask(name, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Section>
  );
}
