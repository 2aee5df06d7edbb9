import { expect, test } from '@jest/globals';
import { Button, MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';

test('a Mantine button renders in the test page', () => {
  render(
    <MantineProvider env="test">
      <Button>Complete</Button>
    </MantineProvider>,
  );
  expect(screen.getByRole('button', { name: 'Complete' })).toBeEnabled();
});
