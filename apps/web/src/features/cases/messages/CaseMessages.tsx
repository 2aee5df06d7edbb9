import { useClock, useSession } from '@docket/client';
import { FilterChips, TimelineEntry, verbIcons } from '@docket/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import { UploadList } from '../../documents/UploadList.tsx';
import { historyText } from '../history/caseHistoryTexts.ts';
import { CaseTimeline } from '../history/CaseTimeline.tsx';
import type { CaseLive } from '../page/useCaseLive.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { useCaseUploads } from '../documents/useCaseUploads.ts';
import { CaseComposer } from './CaseComposer.tsx';
import { type CaseMode, caseModes } from './caseChoices.ts';
import { messageText } from './messageTexts.ts';
import type { SendingOnCase } from './useCaseWriting.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly live: CaseLive;
}

const filters = ['WORDS', 'COMMENTS', 'NOTES'] as const;
type Filter = (typeof filters)[number];

const kindsOf = {
  WORDS: ['COMMENTS', 'NOTES'],
  COMMENTS: ['COMMENTS'],
  NOTES: ['NOTES'],
} as const satisfies Record<Filter, readonly string[]>;
const chips = filters.map((value) => ({ value, label: historyText(`kind.${value}`) }));

/** What was said on a case: the client's thread and the notes of staff, each marked, with the two ways to write. */
export function CaseMessages({ caseFile, live }: Props) {
  const [query, setQuery] = useSearchParams();
  const [filter, setFilter] = useState<Filter>('WORDS');
  const [sending, setSending] = useState<SendingOnCase | null>(null);
  const uploads = useCaseUploads(caseFile.id, live.changed);
  const clock = useClock();
  const me = useSession().user?.name ?? '';
  const mode = caseModes.find((each) => each === query.get('compose')) ?? null;
  const onMode = (next: CaseMode | null) =>
    setQuery(next === null ? {} : { compose: next }, { replace: true });
  return (
    <>
      <CaseComposer
        caseFile={caseFile}
        mode={mode}
        onMode={onMode}
        onSending={setSending}
        onSent={live.changed}
        onFiles={uploads.add}
        uploads={<UploadList uploads={uploads} />}
      />
      <FilterChips label={messageText('filter')} chips={chips} chosen={filter} onChoose={setFilter} />
      <CaseTimeline
        key={filter}
        caseFile={caseFile}
        kinds={kindsOf[filter]}
        label={historyText('thread')}
        listen={live.listen}
      >
        {sending !== null && (
          <TimelineEntry
            icon={verbIcons[sending.mode === 'NOTE' ? 'NOTED' : 'COMMENTED']}
            tone={sending.mode === 'NOTE' ? 'internal' : 'client'}
            actor={me}
            phrase={messageText('sending')}
            at={clock.now().toISOString()}
            now={clock.now()}
            timeZone={clock.timeZone}
          >
            <Markdown text={sending.body} />
          </TimelineEntry>
        )}
      </CaseTimeline>
    </>
  );
}
