import { useClock } from '@docket/client';
import { Fact, FieldList, Panel, PersonName, RelativeTime } from '@docket/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useNow } from '../../../shared/time/useNow.ts';
import classes from './CaseView.module.css';
import { caseText } from './caseTexts.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly actions: ReactNode;
}

/** Who is on a case, for whom it is, and since when. */
export function CasePeople({ caseFile, actions }: Props) {
  const now = useNow();
  const { timeZone } = useClock();
  const { owner, participants, creator, client, createdAt, lastActivityAt, closedAt } = caseFile;
  const time = (at: string) => <RelativeTime at={at} now={now} timeZone={timeZone} />;
  return (
    <Panel title={caseText('people')} actions={actions}>
      <FieldList label={caseText('people')}>
        <Fact label={caseText('owner')}>
          <PersonName person={owner} nobody={caseText('noOwner')} />
        </Fact>
        <Fact label={caseText('participants')}>
          {participants.length === 0 ? (
            <span className={classes.quiet}>{caseText('nobodyElse')}</span>
          ) : (
            <ul className={classes.lines}>
              {participants.map((person) => (
                <li key={person.id}>
                  <PersonName person={person} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact label={caseText('client')}>
          {client === null ? (
            caseText('noClient')
          ) : (
            <Link to={`/clients/${client.accountCode}`} className={classes.link} dir="auto">
              {client.name}
            </Link>
          )}
        </Fact>
        {creator !== null && (
          <Fact label={caseText('creator')}>
            <PersonName person={creator} />
          </Fact>
        )}
        <Fact label={caseText('opened')}>{time(createdAt)}</Fact>
        <Fact label={caseText('updated')}>{time(lastActivityAt)}</Fact>
        {closedAt !== null && <Fact label={caseText('closed')}>{time(closedAt)}</Fact>}
      </FieldList>
    </Panel>
  );
}
