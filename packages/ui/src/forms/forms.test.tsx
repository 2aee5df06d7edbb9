import { expect, jest, test } from '@jest/globals';
import type { FormSchema } from '@docket/domain';
import { accessibilityProblems } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../testing/renderUi.tsx';
import { type Answers, filledAnswers, firstAnswers, newAnswers } from './answers.ts';
import { checkAnswers } from './checkAnswers.ts';
import { FormFields } from './FormFields.tsx';
import { FormView } from './FormView.tsx';

const form: FormSchema = {
  type: 'object',
  properties: {
    income: { type: 'number', title: 'Monthly income', description: 'After tax.', minimum: 0 },
    children: { type: 'integer', title: 'Children' },
    heating: { type: 'string', title: 'Heating', enum: ['Gas', 'Oil'] },
    area: { type: 'string', title: 'Area', enum: ['North', 'East', 'South', 'West', 'Centre'] },
    needs: {
      type: 'array',
      title: 'Needs',
      items: { type: 'string', enum: ['Lift', 'Ramp', 'Rail'] },
      minItems: 2,
    },
    vulnerable: { type: 'boolean', title: 'Is somebody vulnerable?' },
    from: { type: 'string', title: 'From', format: 'date', default: '2025-11-14' },
    mail: { type: 'string', title: 'Email', format: 'email' },
    story: { type: 'string', title: 'What happened', format: 'multiline', maxLength: 10 },
  },
  required: ['income', 'heating', 'vulnerable', 'story'],
};

function Filled({ onAnswers }: { readonly onAnswers: (answers: Answers) => void }) {
  const [answers, setAnswers] = useState(firstAnswers(form));
  return (
    <FormFields
      form={form}
      answers={answers}
      errors={checkAnswers(form, answers)}
      onChange={(next) => {
        setAnswers(next);
        onAnswers(filledAnswers(form, next));
      }}
    />
  );
}

test('every kind of question is answered by its label, optional ones say so', async () => {
  const onAnswers = jest.fn();
  const { user, container } = renderUi(<Filled onAnswers={onAnswers} />);
  await user.type(screen.getByLabelText('Monthly income'), '1200.50');
  await user.type(screen.getByLabelText('Children (optional)'), '2');
  await user.click(within(screen.getByRole('radiogroup', { name: 'Heating' })).getByLabelText('Oil'));
  await user.click(screen.getByRole('combobox', { name: 'Area (optional)' }));
  await user.click(await screen.findByRole('option', { name: 'South' }));
  await user.click(screen.getByLabelText('Rail'));
  await user.click(screen.getByLabelText('Lift'));
  await user.click(within(screen.getByRole('radiogroup', { name: /vulnerable/u })).getByLabelText('No'));
  await user.type(screen.getByLabelText('What happened'), 'No heat');
  expect(onAnswers).toHaveBeenLastCalledWith({
    income: 1200.5,
    children: 2,
    heating: 'Oil',
    area: 'South',
    needs: ['Lift', 'Rail'],
    vulnerable: false,
    from: '2025-11-14',
    story: 'No heat',
  });
  expect(screen.getByText('After tax.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('what does not fit stays as it was typed, with plain words beside it', async () => {
  const { user } = renderUi(<Filled onAnswers={() => undefined} />);
  const income = screen.getByLabelText('Monthly income');
  expect(income).toHaveAccessibleDescription(/Enter a number\./u);
  await user.type(income, 'about 12');
  expect(income).toHaveValue('about 12');
  expect(income).toHaveAccessibleDescription(/Enter a number, such as 12\.5\./u);
  await user.clear(income);
  await user.type(income, '-1.');
  expect(income).toHaveValue('-1.');
  expect(income).toHaveAccessibleDescription(/Enter 0 or more\./u);
});

test.each([
  [{ children: 1.5 }, 'children', 'Enter a whole number, such as 12.'],
  [{ needs: ['Lift'] }, 'needs', 'Choose at least 2.'],
  [{ needs: ['Pool', 'Lift'] }, 'needs', 'Choose from the list.'],
  [{ area: 'Moon' }, 'area', 'Choose from the list.'],
  [{ from: '2025-02-30' }, 'from', 'Enter a day of the calendar.'],
  [{ mail: 'nobody' }, 'mail', 'Enter an email address, such as name@example.org.'],
  [{ story: 'Much too long' }, 'story', 'This is too long: at most 10 characters.'],
  [{ heating: '' }, 'heating', 'Choose one.'],
])('of %j, %s is refused: %s', (answers, name, message) => {
  expect(checkAnswers(form, answers)[name]).toBe(message);
});

test('answers are read as words; empty ones and strangers are left out', () => {
  const answers = {
    income: 1200.5,
    vulnerable: true,
    needs: ['Lift', 'Rail'],
    from: '2025-11-14',
    other: 'x',
  };
  renderUi(<FormView form={form} answers={answers} label="Answers" />);
  const pairs = screen
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
  expect(pairs).toEqual([
    'Monthly income: 1,200.5',
    'Needs: Lift, Rail',
    'Is somebody vulnerable?: Yes',
    'From: Fri 14 Nov 2025',
  ]);
  expect(filledAnswers(form, { ...answers, mail: ' ' })).not.toHaveProperty('mail');
  expect(filledAnswers(form, answers)).not.toHaveProperty('other');
});

test('an address of another scheme is shown and leads nowhere', () => {
  const links: FormSchema = {
    type: 'object',
    properties: { good: { type: 'string', format: 'uri' }, bad: { type: 'string', format: 'uri' } },
  };
  renderUi(
    <FormView form={links} answers={{ good: 'https://example.org', bad: 'ftp:files' }} label="Links" />,
  );
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org',
  ]);
});

test('a default that was emptied is sent as left out, so that nobody puts it in again', () => {
  expect(newAnswers(form, { ...firstAnswers(form), children: 2 })).toEqual({
    from: '2025-11-14',
    children: 2,
  });
  expect(newAnswers(form, { from: '', children: 2 })).toEqual({ from: null, children: 2 });
});
