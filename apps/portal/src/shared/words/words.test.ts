import { expect, test } from '@jest/globals';
import './bringTaskWords.ts';
import { t } from './words.ts';

test('blanks are filled in, and a text with none needs nothing', () => {
  expect(t('state.retry')).toBe('Try again');
  expect(t('site.title', { page: 'Help' })).toBe('Help – Docket');
  expect(t('cancel.comment', { reason: 'Other', text: 'a {{b}} $& c' })).toBe('Other: a {{b}} $& c');
});

test('a count chooses the form of the text', () => {
  expect(t('tasks.count', { count: 1 })).toBe('1 task.');
  expect(t('tasks.count', { count: 0 })).toBe('0 tasks.');
  expect(t('home.allTodo', { count: 7 })).toBe('See all 7 things to do');
});

test('a blank left out and a text that does not exist are errors of the compiler', () => {
  // @ts-expect-error The page is missing.
  expect(t('site.title', {})).toBe(' – Docket');
  // @ts-expect-error There is no such text.
  expect(t('site.nothing')).toBe('site.nothing');
});

test('the words of a page that was not opened are not there', () => {
  expect(t('signIn.title')).toBe('signIn.title');
});
