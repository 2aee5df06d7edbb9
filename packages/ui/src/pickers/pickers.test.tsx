import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../testing/renderUi.tsx';
import { anyoneId } from './anyone.ts';
import { DepartmentPicker } from './DepartmentPicker.tsx';
import { PeoplePicker, type PeoplePickerProps, type PersonOption } from './PeoplePicker.tsx';
import { shownGroups } from './pickerGroups.ts';
import { type RecordOption, RecordPicker } from './RecordPicker.tsx';

const people: readonly PersonOption[] = [
  { id: 'p1', name: 'Ana Ruiz', department: 'Housing', openTasks: 8 },
  { id: 'p2', name: 'Sam Okafor', department: 'Legal', openTasks: null },
  { id: 'p3', name: 'José Pérez', department: 'Legal' },
];

function People(props: Partial<PeoplePickerProps>) {
  const [person, setPerson] = useState<PersonOption | null>(null);
  return <PeoplePicker label="Person" value={person} onChange={setPerson} options={people} {...props} />;
}

const names = () => screen.getAllByRole('option').map((option) => option.textContent);

test('every typed word has to be in the name, whatever the accents', () => {
  const groups = shownGroups([{ label: '', options: people }], 'perez jos');
  expect(groups.flatMap(({ options }) => options.map(({ name }) => name))).toEqual(['José Pérez']);
});

test('typing narrows, arrows and Enter choose, and the box shows the name', async () => {
  const { user } = renderUi(<People />);
  const box = screen.getByRole('textbox', { name: 'Person' });
  await user.type(box, 'sam');
  expect(names()).toEqual([expect.stringContaining('Sam Okafor')]);
  await user.keyboard('{Enter}');
  expect(box).toHaveValue('Sam Okafor');
  expect(screen.queryByRole('option')).toBeNull();
});

test('people come with department and open work, when that may be seen', async () => {
  const { user } = renderUi(<People />);
  await user.click(screen.getByRole('textbox', { name: 'Person' }));
  expect(screen.getByRole('option', { name: /Ana Ruiz/u })).toHaveTextContent('Housing8 open');
  expect(screen.getByRole('option', { name: /Sam Okafor/u })).not.toHaveTextContent('open');
});

test('suggestions stand first with their reason and are not repeated', async () => {
  const suggested = [{ id: 'p3', name: 'José Pérez', reason: 'Held it last' }];
  const { user } = renderUi(<People suggested={suggested} />);
  await user.click(screen.getByRole('textbox', { name: 'Person' }));
  expect(names()[0]).toContain('Held it last');
  expect(names().filter((name) => name.includes('José'))).toHaveLength(1);
});

test('a queue can be chosen instead of a person', async () => {
  const onChange = jest.fn<(person: PersonOption | null) => void>();
  const { user } = renderUi(<People anyone="Anyone in Legal (claim)" onChange={onChange} />);
  await user.click(screen.getByRole('textbox', { name: 'Person' }));
  await user.click(screen.getByRole('option', { name: 'Anyone in Legal (claim)' }));
  expect(onChange).toHaveBeenCalledWith({ id: anyoneId, name: 'Anyone in Legal (claim)' });
});

test('the server is asked when it searches, and its options are shown as they come', async () => {
  const onSearch = jest.fn<(words: string) => void>();
  const { user } = renderUi(<People onSearch={onSearch} />);
  await user.type(screen.getByRole('textbox', { name: 'Person' }), 'x');
  expect(onSearch).toHaveBeenLastCalledWith('x');
  expect(names()).toHaveLength(3);
});

test('nobody found is said, and searching too', async () => {
  const { user, rerender } = renderUi(<People options={[]} onSearch={() => undefined} loading />);
  await user.click(screen.getByRole('textbox', { name: 'Person' }));
  expect(screen.getByText('Searching…')).toBeVisible();
  rerender(<People options={[]} onSearch={() => undefined} />);
  expect(screen.getByText('Nobody found')).toBeVisible();
});

test('Escape closes the list and nothing else; emptying the box chooses nobody', async () => {
  const onEscape = jest.fn();
  const onChange = jest.fn<(person: PersonOption | null) => void>();
  const [ana = null] = people;
  const { user } = renderUi(
    <div
      role="presentation"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onEscape()}
    >
      <PeoplePicker label="Person" value={ana} onChange={onChange} options={people} />
    </div>,
  );
  const box = screen.getByRole('textbox', { name: 'Person' });
  await user.click(box);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  await user.clear(box);
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('departments say what waits there and where the task lies', async () => {
  const { user } = renderUi(
    <DepartmentPicker
      value={null}
      onChange={() => undefined}
      options={[
        { id: 'd1', name: 'Housing', isCurrent: true },
        { id: 'd2', name: 'Legal', waiting: 3 },
      ]}
      error="Choose the department to forward to"
    />,
  );
  const box = screen.getByRole('textbox', { name: 'Department' });
  expect(box).toHaveAccessibleDescription('Choose the department to forward to');
  await user.click(box);
  expect(names()).toEqual(['HousingIt lies there now', 'Legal3 waiting']);
});

test('a record is found by its name', async () => {
  const onChange = jest.fn<(record: RecordOption | null) => void>();
  const harbour = { id: 'k1', name: 'Harbour Trust', detail: 'HAR' };
  const { user } = renderUi(
    <RecordPicker label="Client" value={null} onChange={onChange} options={[harbour]} />,
  );
  await user.type(screen.getByRole('textbox', { name: 'Client' }), 'harb{Enter}');
  expect(onChange).toHaveBeenLastCalledWith(harbour);
});
