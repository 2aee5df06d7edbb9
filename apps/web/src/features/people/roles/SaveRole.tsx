import { Button } from '@mantine/core';
import { roleText } from './roleTexts.ts';

interface Props {
  readonly isNew: boolean;
  readonly saving: boolean;
}

/** Saves a role, or makes it. */
export function SaveRole({ isNew, saving }: Props) {
  return (
    <Button type="submit" loading={saving}>
      {roleText(isNew ? 'make' : 'save')}
    </Button>
  );
}
