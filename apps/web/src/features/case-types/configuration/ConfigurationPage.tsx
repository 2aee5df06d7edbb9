import { Page } from '@docket/ui';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { adminText } from '../admin/adminTexts.ts';

/** The whole configuration as one file. */
export function ConfigurationPage() {
  usePageTitle(adminText('page.configuration'));
  return <Page title={adminText('page.configuration')}>{null}</Page>;
}
