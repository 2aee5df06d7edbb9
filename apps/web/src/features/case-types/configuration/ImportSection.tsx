import { Banner, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { CircleCheck, FileUp } from 'lucide-react';
import { useRef } from 'react';
import editor from '../admin/Editor.module.css';
import { Section } from '../admin/Section.tsx';
import { configurationText } from './configurationTexts.ts';
import { Rehearsal } from './Rehearsal.tsx';
import { useImport } from './useImport.ts';

/** A configuration file, first rehearsed: nothing changes until somebody says so. */
export function ImportSection() {
  const input = useRef<HTMLInputElement>(null);
  const importing = useImport();
  const { file, items, problem, applied, loading } = importing;
  const read = async (chosen: File) => {
    await importing.rehearse({ name: chosen.name, text: await chosen.text() });
  };
  return (
    <Section title={configurationText('import')} text={configurationText('importText')}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="docket-hidden"
        tabIndex={-1}
        aria-label={configurationText('choose')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen !== undefined) void read(chosen);
          event.currentTarget.value = '';
        }}
      />
      <div>
        <Button
          variant="default"
          leftSection={<FileUp size={16} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {configurationText('choose')}
        </Button>
      </div>
      {file !== null && <p className={editor.quiet}>{configurationText('chosen', { name: file.name })}</p>}
      {problem !== null && <ErrorBanner title={problem} text={configurationText('again')} />}
      {loading && items === null && <SkeletonLines label={configurationText('reading')} />}
      {applied && (
        <Banner tone="info" icon={CircleCheck} title={configurationText('applied')}>
          {configurationText('appliedText')}
        </Banner>
      )}
      {items !== null && !applied && <Rehearsal items={items} importing={importing} />}
    </Section>
  );
}
