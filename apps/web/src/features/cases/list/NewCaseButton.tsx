import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { Link } from 'react-router-dom';
import { caseListText } from './caseListTexts.ts';

/** Leads to where a case is raised. */
export function NewCaseButton() {
  return (
    <Button component={Link} to="/cases/new" size="xs" leftSection={<Plus size={16} aria-hidden="true" />}>
      {caseListText('newCase')}
    </Button>
  );
}
