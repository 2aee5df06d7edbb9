import { Checkbox } from '@mantine/core';
import { newTaskText } from './newTaskTexts.ts';
import classes from './TypedTask.module.css';

interface Props {
  readonly files: readonly { readonly id: string; readonly fileName: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which files of the case go along with the task (F35). */
export function CaseFilesField({ files, chosen, onChange }: Props) {
  return (
    <Checkbox.Group label={newTaskText('caseFiles')} value={[...chosen]} onChange={onChange}>
      {files.length === 0 && <p className={classes.quiet}>{newTaskText('noCaseFiles')}</p>}
      <div className={classes.files}>
        {files.map(({ id, fileName }) => (
          <Checkbox key={id} value={id} label={<bdi>{fileName}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
