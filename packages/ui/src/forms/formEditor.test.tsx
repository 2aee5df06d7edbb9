import { expect, jest, test } from '@jest/globals';
import type { FormSchema } from '@docket/domain';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../testing/renderUi.tsx';
import { choicesInLines, fieldKey, withKind } from './fieldList.ts';
import { FormEditor } from './FormEditor.tsx';

const start: FormSchema = {
  type: 'object',
  properties: { income: { type: 'number', title: 'Income' }, heating: { type: 'string', title: 'Heating' } },
  required: ['heating'],
};

function Editing({
  first,
  onForm,
}: {
  readonly first: FormSchema | null;
  readonly onForm: (form: unknown) => void;
}) {
  const [form, setForm] = useState(first);
  return (
    <FormEditor
      form={form}
      nameOf={(key) => `variables.${key}`}
      onChange={(next) => {
        setForm(next);
        onForm(next);
      }}
    />
  );
}

test('a field is added by its label, which also makes its key, and then worded', async () => {
  const onForm = jest.fn();
  const { user, container } = renderUi(<Editing first={null} onForm={onForm} />);
  await user.click(screen.getByRole('button', { name: 'Add field' }));
  expect(screen.getByText('Enter what the field asks for.')).toBeVisible();
  await user.type(screen.getByLabelText('New field'), 'Type of heating{Enter}');
  await user.click(screen.getByRole('combobox', { name: 'Kind of answer' }));
  await user.click(await screen.findByRole('option', { name: 'One of a list' }));
  const choices = screen.getByLabelText('Choices');
  await user.clear(choices);
  expect(choices).toHaveAccessibleDescription(/Enter at least one choice\./u);
  await user.type(choices, 'Gas{Enter}Oil{Enter}');
  await user.click(screen.getByLabelText('Has to be answered'));
  expect(onForm).toHaveBeenLastCalledWith({
    type: 'object',
    properties: { typeOfHeating: { type: 'string', title: 'Type of heating', enum: ['Gas', 'Oil'] } },
    required: ['typeOfHeating'],
  });
  expect(screen.getByText('variables.typeOfHeating')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('fields change places with buttons and can be taken out; without fields there is no form', async () => {
  const onForm = jest.fn();
  const { user } = renderUi(<Editing first={start} onForm={onForm} />);
  await user.click(screen.getByRole('button', { name: 'Move Income up' }));
  expect(onForm).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Move Income down' }));
  expect(screen.getAllByRole('listitem').map((item) => item.textContent.slice(0, 7))).toEqual([
    'Heating',
    'IncomeN',
  ]);
  await user.click(screen.getByRole('button', { name: 'Remove Heating' }));
  expect(onForm).toHaveBeenLastCalledWith({
    ...start,
    properties: { income: start.properties['income'] },
    required: [],
  });
  await user.click(screen.getByRole('button', { name: 'Remove Income' }));
  expect(onForm).toHaveBeenLastCalledWith(null);
});

test('a label may change, the key that conditions use stays', async () => {
  const onForm = jest.fn();
  const { user } = renderUi(<Editing first={start} onForm={onForm} />);
  await user.click(screen.getByRole('button', { name: 'Edit Income' }));
  await user.type(screen.getByLabelText('Label'), ' a month');
  await user.type(screen.getByLabelText('At least (optional)'), '0');
  expect(onForm).toHaveBeenLastCalledWith(
    expect.objectContaining({
      properties: {
        income: { type: 'number', title: 'Income a month', minimum: 0 },
        heating: { type: 'string', title: 'Heating' },
      },
    }),
  );
});

test.each([
  ['Monthly income (net)', [], 'monthlyIncomeNet'],
  ['Año de nacimiento', [], 'anoDeNacimiento'],
  ['2nd person', [], 'field2ndPerson'],
  ['العمر', [], 'field'],
  ['Income', ['income', 'income2'], 'income3'],
])('the label “%s” beside %j gives the key %s', (label, taken, key) => {
  expect(fieldKey(label, taken)).toBe(key);
});

test('another kind keeps the words and the choices', () => {
  const one = { type: 'string', title: 'Needs', enum: ['Lift'] } as const;
  expect(withKind(one, 'SEVERAL_OF')).toEqual({
    type: 'array',
    title: 'Needs',
    items: { type: 'string', enum: ['Lift'] },
    uniqueItems: true,
  });
  expect(choicesInLines(' Gas\n\nOil\nGas ')).toEqual(['Gas', 'Oil']);
});
