import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../testing/renderUi.tsx';
import { Composer, type ComposerProps } from './Composer.tsx';
import type { ComposerChoice } from './composerChoice.ts';
import { ComposerChoices } from './ComposerChoices.tsx';
import { applyMarkdown } from './markdownEdits.ts';

const note: ComposerChoice = {
  key: 'NOTE',
  label: 'Internal note',
  audience: 'Only staff on this task (6) will see this',
  submit: 'Add internal note',
  tone: 'internal',
  hasDraft: false,
};
const message: ComposerChoice = {
  key: 'COMMENT',
  label: 'Message to Maria Lopez',
  audience: 'Maria gets this by email and in the portal',
  submit: 'Send to Maria Lopez',
  tone: 'client',
  hasDraft: true,
};

const onSubmit = jest.fn();
const onClose = jest.fn();
beforeEach(() => {
  onSubmit.mockClear();
  onClose.mockClear();
});

function Stateful(props: Partial<ComposerProps>) {
  const [text, setText] = useState('');
  return (
    <Composer
      choice={note}
      text={text}
      onTextChange={setText}
      busy={false}
      onSubmit={onSubmit}
      onClose={onClose}
      {...props}
    />
  );
}

test('closed, the ways to write stand side by side with no default, and a draft is announced', async () => {
  const onOpen = jest.fn();
  const { user } = renderUi(<ComposerChoices choices={[note, message]} onOpen={onOpen} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Message to Maria Lopez Draft' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Internal note' }));
  expect(onOpen).toHaveBeenCalledWith('NOTE');
});

test('open, the first line and the button say who will read', () => {
  const { container } = renderUi(<Stateful choice={message} />);
  expect(screen.getByText('Maria gets this by email and in the portal')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send to Maria Lopez' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Message to Maria Lopez' })).toHaveFocus();
  expect(container.querySelector('form')).toHaveAttribute('data-tone', 'client');
});

test('Ctrl+Enter sends, and a press while sending does nothing', async () => {
  const { user, rerender } = renderUi(<Stateful />);
  await user.keyboard('Called the landlord');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  rerender(<Stateful busy />);
  await user.click(screen.getByRole('button', { name: 'Add internal note' }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test('what is wrong stands at the box, what failed above it', () => {
  renderUi(<Stateful error="Write something first" failure={{ title: 'You are offline.' }} />);
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Write something first');
  expect(screen.getByRole('alert')).toHaveTextContent('You are offline.');
});

test('the preview shows the text as it will be read', async () => {
  const { user } = renderUi(<Stateful renderPreview={(text) => <em>{text}</em>} />);
  await user.keyboard('Hello');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.getByText('Hello', { selector: 'em' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(screen.getByRole('textbox')).toHaveValue('Hello');
});

test('pasted files are attached, pasted words are text', () => {
  const onFiles = jest.fn<(files: readonly File[]) => void>();
  renderUi(<Stateful onFiles={onFiles} />);
  const picture = new File(['x'], 'shot.png', { type: 'image/png' });
  fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { files: [picture] } });
  fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { files: [] } });
  expect(onFiles.mock.calls).toEqual([[[picture]]]);
});

test('a button of the toolbar marks up the selected words', async () => {
  const { user } = renderUi(<Stateful />);
  await user.keyboard('boiler');
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  box.setSelectionRange(0, 6);
  await user.click(screen.getByRole('button', { name: 'Bold' }));
  expect(box).toHaveValue('**boiler**');
});

test('the box can be closed with its draft kept', async () => {
  const { user } = renderUi(<Stateful />);
  await user.click(screen.getByRole('button', { name: 'Close, keep the draft' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

describe('marking up', () => {
  test.each([
    ['bold', '**ab**'],
    ['italic', '_ab_'],
    ['code', '`ab`'],
    ['link', '[ab](https://)'],
    ['list', '- ab'],
    ['checklist', '- [ ] ab'],
  ] as const)('%s gives %s', (edit, text) => {
    expect(applyMarkdown(edit, { text: 'ab', start: 0, end: 2 }).text).toBe(text);
  });

  test('the same words stay selected', () => {
    expect(applyMarkdown('bold', { text: 'say ab', start: 4, end: 6 })).toEqual({
      text: 'say **ab**',
      start: 6,
      end: 8,
    });
  });

  test('a list takes every selected line whole', () => {
    expect(applyMarkdown('list', { text: 'one\ntwo\nthree', start: 1, end: 6 }).text).toBe(
      '- one\n- two\nthree',
    );
  });
});
