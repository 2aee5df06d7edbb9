import { type DefinitionKind, definitionLimits } from '@docket/domain';
import { ErrorBanner } from '@docket/ui';
import { Button, Modal, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import classes from './Admin.module.css';
import { adminText } from './adminTexts.ts';
import { blankContent } from './blankContents.ts';
import { newKey } from './newKey.ts';
import { useDefinitionChanges } from './useDefinitionChanges.ts';

interface Props {
  readonly kind: DefinitionKind;
  readonly path: string;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** A new draft: its name is all that is asked; the rest is done in the editor. */
export function NewDefinitionDialog({ kind, path, taken, onClose }: Props) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = newKey(name, taken);
  const { save, busy } = useDefinitionChanges(kind, key);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setError(name.trim() === '' ? adminText('nameMissing') : null);
    if (name.trim() === '' || busy) return;
    const changed = await save(blankContent(kind, name.trim()), null);
    if (changed.kind === 'DONE') void navigate(`/admin/${path}/${key}`);
    else setProblem(changed.kind === 'REFUSED' ? changed.message : adminText('notSaved'));
  };
  return (
    <Modal opened onClose={onClose} title={adminText(`new.${kind}`)} closeOnClickOutside={false}>
      <form className={classes.dialog} onSubmit={(event) => void submit(event)} noValidate>
        {problem !== null && <ErrorBanner title={problem} />}
        <TextInput
          label={adminText('name')}
          description={adminText('nameHint')}
          value={name}
          error={error}
          maxLength={definitionLimits.label}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {adminText('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {adminText('create')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
