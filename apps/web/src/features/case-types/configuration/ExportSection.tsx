import { useApolloClient } from '@apollo/client/react';
import { useToday } from '@docket/client';
import { ErrorBanner } from '@docket/ui';
import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { ExportConfigurationDocument } from '#gql';
import { Section } from '../admin/Section.tsx';
import { configurationText } from './configurationTexts.ts';

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Everything in force as one file. */
export function ExportSection() {
  const apollo = useApolloClient();
  const today = useToday();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const { data } = await apollo.query({
        query: ExportConfigurationDocument,
        fetchPolicy: 'network-only',
      });
      setFailed(data === undefined);
      if (data !== undefined) download(data.exportConfiguration, `docket-configuration-${today}.json`);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <Section title={configurationText('export')} text={configurationText('exportText')}>
      {failed && <ErrorBanner title={configurationText('exportFailed')} text={configurationText('again')} />}
      <div>
        <Button
          variant="default"
          loading={busy}
          leftSection={<Download size={16} aria-hidden="true" />}
          onClick={() => void run()}
        >
          {configurationText('download')}
        </Button>
      </div>
    </Section>
  );
}
