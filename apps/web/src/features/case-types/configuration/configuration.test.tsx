import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ReadOnlyContext } from '../admin/readOnly.ts';
import { ConfigurationPage } from './ConfigurationPage.tsx';

const item = {
  kind: 'CATEGORY',
  key: 'meter',
  label: 'Meter reading',
  change: 'CHANGED',
  parts: ['label'],
  findings: [],
};
const same = { ...item, key: 'fax', label: 'Fax', change: 'SAME', parts: [] };

function open(mocks: Mocks) {
  return renderWithApollo(<ConfigurationPage />, { mocks });
}

const text = '{"docket":1}';
// The simulated browser knows files but not how to read them.
const file = Object.assign(new File([text], 'configuration.json', { type: 'application/json' }), {
  text: () => Promise.resolve(text),
});

test('a file is rehearsed first: what would change is listed, and only then imported', async () => {
  const { api, user, container } = open({
    Mutation: { importConfiguration: () => ({ applied: false, items: [item, same], userErrors: [] }) },
  });
  await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
  expect(await screen.findByText(/One part of the configuration is new or different\./u)).toHaveTextContent(
    'One is the same.',
  );
  const line = screen.getByRole('list', { name: 'What would change' });
  expect(line).toHaveTextContent('Different');
  expect(line).toHaveTextContent('Categories · Meter reading');
  expect(api.lastVariables('ImportConfiguration')).toMatchObject({
    input: { text: '{"docket":1}', rehearse: true },
  });
  expect(await accessibilityProblems(container)).toEqual([]);
  api.change({ Mutation: { importConfiguration: () => ({ applied: true, items: [item], userErrors: [] }) } });
  await user.click(screen.getByRole('button', { name: 'Import and publish' }));
  expect(await screen.findByText('Configuration imported')).toBeVisible();
  expect(api.lastVariables('ImportConfiguration')).toMatchObject({ input: { rehearse: false } });
});

test('what stands in the way is told, and nothing can be imported', async () => {
  const findings = [{ path: 'label', message: 'Enter something.' }];
  const { user } = open({
    Mutation: {
      importConfiguration: () => ({ applied: false, items: [{ ...item, findings }], userErrors: [] }),
    },
  });
  await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
  expect(await screen.findByText('Categories · Meter reading: Enter something.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Import and publish' })).toBeNull();
});

test('a file that is none is refused in words; a failed export too', async () => {
  const { api, user } = open({
    Mutation: {
      importConfiguration: () => ({
        applied: false,
        items: [],
        userErrors: [{ code: 'INVALID_INPUT', message: 'This is no configuration file.', remedy: null }],
      }),
    },
  });
  await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
  expect(await screen.findByText('This is no configuration file.')).toBeVisible();
  api.fail('ExportConfiguration');
  await user.click(screen.getByRole('button', { name: 'Download configuration' }));
  expect(await screen.findByText('The file could not be made.')).toBeVisible();
});

test('whoever may only look can export and not import', async () => {
  renderWithApollo(
    <ReadOnlyContext value>
      <ConfigurationPage />
    </ReadOnlyContext>,
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'Download configuration' })).toBeVisible());
  expect(screen.queryByText('Choose a file')).toBeNull();
});
