import { Banner } from '@docket/ui';
import { Button } from '@mantine/core';
import { adminText } from '../admin/adminTexts.ts';
import classes from './Configuration.module.css';
import { configurationText } from './configurationTexts.ts';
import type { Import, ImportItem } from './useImport.ts';

interface Props {
  readonly items: readonly ImportItem[];
  readonly importing: Import;
}

/** What an import would change, and what stands in its way. */
export function Rehearsal({ items, importing }: Props) {
  const changed = items.filter(({ change }) => change !== 'SAME');
  const same = items.length - changed.length;
  const blocked = items.filter(({ findings }) => findings.length > 0);
  const named = ({ kind, label, key }: ImportItem) =>
    `${adminText(`page.${kind}`)} · ${label === '' ? key : label}`;
  return (
    <>
      <p aria-live="polite">
        {changed.length === 0
          ? configurationText('nothing')
          : configurationText('rehearsalText', { count: changed.length })}{' '}
        {same > 0 && configurationText('same', { count: same })}
      </p>
      {changed.length > 0 && (
        <ul className={classes.items} aria-label={configurationText('rehearsal')}>
          {changed.map((item) => (
            <li key={`${item.kind} ${item.key}`} className={classes.item}>
              <span className={classes.change} data-change={item.change}>
                {configurationText(item.change)}
              </span>
              <span className={classes.itemName} dir="auto">
                {named(item)}
              </span>
              {item.parts.length > 0 && (
                <span className={classes.parts}>
                  {configurationText('parts', { parts: item.parts.join(', ') })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {blocked.length > 0 && (
        <Banner tone="error" title={configurationText('blocked')}>
          <ul>
            {blocked.map((item) => (
              <li key={`${item.kind} ${item.key}`}>
                {named(item)}: {item.findings.map(({ message }) => message).join(' ')}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <div className={classes.buttons}>
        {changed.length > 0 && blocked.length === 0 && (
          <Button loading={importing.loading} onClick={() => void importing.apply()}>
            {configurationText('apply')}
          </Button>
        )}
        <Button variant="default" onClick={importing.cancel}>
          {configurationText('cancel')}
        </Button>
      </div>
    </>
  );
}
