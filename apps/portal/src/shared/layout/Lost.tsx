import { Page } from './Page.tsx';
import { WhereNext } from './WhereNext.tsx';

interface Props {
  readonly title: string;
  readonly why: string;
}

/** A page for something that is not there, or not for this client: both look the same. */
export function Lost({ title, why }: Props) {
  return (
    <Page title={title}>
      <p>{why}</p>
      <WhereNext />
    </Page>
  );
}
