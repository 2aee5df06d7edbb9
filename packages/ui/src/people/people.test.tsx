import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { groundOf, initialsOf } from './initials.ts';
import { firstName } from './names.ts';
import { PersonAvatar } from './PersonAvatar.tsx';
import { PersonName } from './PersonName.tsx';

test.each([
  ['Ana Ruiz', 'AR'],
  ['Maria del Carmen Lopez', 'ML'],
  ['Cher', 'C'],
  ['  ', ''],
])('the initials of %p are %p', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('the same person always has the same ground', () => {
  expect(groundOf('p1')).toBe(groundOf('p1'));
  expect(groundOf('p1')).not.toBe(groundOf('p2'));
});

test('a person is called by the first name', () => {
  expect(firstName(' Ana Ruiz ')).toBe('Ana');
});

test('an avatar alone carries the whole name', () => {
  renderUi(<PersonAvatar person={{ id: 'p1', name: 'Ana Ruiz' }} named />);
  expect(screen.getByText('Ana Ruiz')).toBeInTheDocument();
});

test('nobody reads Unassigned, and somebody who left is named so', () => {
  renderUi(
    <>
      <PersonName person={null} />
      <PersonName person={{ id: 'p1', name: 'Ana Ruiz', active: false }} />
    </>,
  );
  expect(screen.getByText('Unassigned')).toBeVisible();
  expect(screen.getByText('(left)')).toBeVisible();
});
