import { Page } from '@docket/ui';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { adminText } from '../admin/adminTexts.ts';
import { useReadOnly } from '../admin/readOnly.ts';
import classes from './Configuration.module.css';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';

/** The whole configuration as one file, out and in. */
export function ConfigurationPage() {
  const title = adminText('page.configuration');
  usePageTitle(title);
  const readOnly = useReadOnly();
  return (
    <Page title={title}>
      <div className={classes.sections}>
        <ExportSection />
        {!readOnly && <ImportSection />}
      </div>
    </Page>
  );
}
