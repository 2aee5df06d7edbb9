import { definitionLimits, mailTemplateFindings, mailVariables } from '@docket/domain';
import { Textarea, TextInput } from '@mantine/core';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import editor from '../admin/Editor.module.css';
import type { EditorProps } from '../admin/editor.ts';
import { Section } from '../admin/Section.tsx';
import { useFinding } from '../contents/findings.ts';
import { readMailTemplate } from '../contents/settings.ts';
import { MailPreview } from './MailPreview.tsx';
import classes from './Mails.module.css';
import { mailText } from './mailTexts.ts';

/** The words of one kind of mail, the variables it can use, and how it arrives. */
export function MailEditor({ json, onChange }: EditorProps) {
  const content = readMailTemplate(json);
  const finding = useFinding();
  const wrong = (text: string) => (text === '' ? undefined : mailTemplateFindings(text)[0]);
  const insert = (name: string) => onChange({ ...content, body: `${content.body}{{${name}}}` });
  const view = (
    <>
      <TextInput
        label={mailText('subject')}
        value={content.subject}
        maxLength={200}
        error={wrong(content.subject) ?? finding('subject')}
        onChange={(event) => onChange({ ...content, subject: event.currentTarget.value })}
      />
      <Textarea
        label={mailText('body')}
        description={mailText('bodyHint')}
        rows={14}
        value={content.body}
        maxLength={definitionLimits.template}
        error={wrong(content.body) ?? finding('body')}
        onChange={(event) => onChange({ ...content, body: event.currentTarget.value })}
      />
      <Section title={mailText('variables')} text={mailText('variablesText')}>
        <ul className={classes.variables}>
          {mailVariables.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={classes.variable}
                aria-label={mailText('insert', { name })}
                onClick={() => insert(name)}
              >
                {`{{${name}}}`}
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
  return (
    <EditorFrame
      tabs={[{ key: 'words', label: mailText('words'), paths: ['subject', 'body'], view }]}
      preview={
        <Section title={mailText('preview')} text={mailText('previewText')}>
          <div className={editor.section}>
            <MailPreview content={content} />
          </div>
        </Section>
      }
    />
  );
}
