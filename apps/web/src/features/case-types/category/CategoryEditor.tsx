import { definitionLimits } from '@docket/domain';
import { TextInput } from '@mantine/core';
import { EditorFrame } from '../admin/EditorFrame.tsx';
import editor from '../admin/Editor.module.css';
import type { EditorProps } from '../admin/editor.ts';
import { OrderField } from '../admin/OrderField.tsx';
import { useFinding } from '../contents/findings.ts';
import { readCategory } from '../contents/settings.ts';
import { categoryText } from './categoryTexts.ts';

/** A category: its name and its place. */
export function CategoryEditor({ json, onChange }: EditorProps) {
  const content = readCategory(json);
  const finding = useFinding();
  const view = (
    <div className={editor.pair}>
      <TextInput
        label={categoryText('label')}
        value={content.label}
        maxLength={definitionLimits.label}
        error={finding('label')}
        onChange={(event) => onChange({ ...content, label: event.currentTarget.value })}
      />
      <OrderField value={content.order} onChange={(order) => onChange({ ...content, order })} />
    </div>
  );
  return <EditorFrame tabs={[{ key: 'general', label: categoryText('general'), paths: [''], view }]} />;
}
