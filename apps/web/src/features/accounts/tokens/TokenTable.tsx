import { useClock } from '@docket/client';
import { RelativeTime } from '@docket/ui';
import { Button } from '@mantine/core';
import type { TokenOfListFragment } from '#gql';
import classes from './Tokens.module.css';
import { tokenText } from './tokenTexts.ts';

export type Token = TokenOfListFragment;

interface Props {
  readonly tokens: readonly Token[];
  readonly onRevoke: (token: Token) => void;
}

/** The tokens with what they may do and when they were last used; their secrets are nowhere. */
export function TokenTable({ tokens, onRevoke }: Props) {
  const clock = useClock();
  const time = (at: string | null) =>
    at === null ? tokenText('never') : <RelativeTime at={at} now={clock.now()} timeZone={clock.timeZone} />;
  const day = (at: string | null) =>
    at === null ? (
      tokenText('never')
    ) : (
      <time dateTime={at}>
        {new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: clock.timeZone }).format(
          new Date(at),
        )}
      </time>
    );
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={tokenText('title')}>
        <thead>
          <tr>
            <th scope="col">{tokenText('nameColumn')}</th>
            <th scope="col">{tokenText('scopes')}</th>
            <th scope="col">{tokenText('createdColumn')}</th>
            <th scope="col">{tokenText('expiresColumn')}</th>
            <th scope="col">{tokenText('usedColumn')}</th>
            <th scope="col">
              <span className="docket-hidden">{tokenText('actionsColumn')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row" className={classes.name} dir="auto">
                {token.name}
              </th>
              <td className={classes.scopes}>{token.scopes.map((scope) => tokenText(scope)).join(' · ')}</td>
              <td>{time(token.createdAt)}</td>
              <td>{day(token.expiresAt)}</td>
              <td>{time(token.lastUsedAt)}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={tokenText('revokeNamed', { name: token.name })}
                  onClick={() => onRevoke(token)}
                >
                  {tokenText('revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
