import { Link } from '../router/Link.tsx';
import { SteadyText } from './SteadyText.tsx';
import classes from './Tabs.module.css';

interface Props {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly name: string; readonly current: boolean }[];
}

/** Views of one list: plain links, so that each has its address. The focus stays on the link that was pressed. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map(({ to, name, current }) => (
        <Link key={to} to={to} replace className={classes.tab} aria-current={current ? 'page' : undefined}>
          <SteadyText text={name} />
        </Link>
      ))}
    </nav>
  );
}
