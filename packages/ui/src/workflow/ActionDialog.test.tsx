import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { TextInput } from '@mantine/core';
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../testing/renderUi.tsx';
import { ActionDialog, type ActionDialogProps } from './ActionDialog.tsx';
import { type ActionForm, type DialogOption, emptyActionForm } from './actionOption.ts';

const task = { number: 'T-1042', title: 'Inspect boiler', assigneeName: 'Sam Okafor' };

function option(action: DialogOption['action'], more: Partial<DialogOption> = {}): DialogOption {
  return { action, label: action, comment: 'OPTIONAL', assigns: 'UNCHANGED', destination: null, ...more };
}

const onSubmit = jest.fn();
const onClose = jest.fn();
const onForm = jest.fn<(form: ActionForm) => void>();
beforeEach(() => {
  for (const mock of [onSubmit, onClose, onForm]) mock.mockClear();
});

function Stateful(props: Partial<ActionDialogProps> & { readonly option: DialogOption }) {
  const [form, setForm] = useState<ActionForm>(emptyActionForm);
  return (
    <ActionDialog
      task={task}
      form={form}
      busy={false}
      onSubmit={onSubmit}
      onClose={onClose}
      {...props}
      onFormChange={(next) => {
        setForm(next);
        onForm(next);
      }}
    />
  );
}

const dialog = () => screen.getByRole('dialog');

describe('the texts of each move', () => {
  test('Cancel asks why, and neither button is called just Cancel', () => {
    renderUi(<Stateful option={option('CANCEL', { label: 'Cancel task', comment: 'REQUIRED' })} />);
    expect(dialog()).toHaveAccessibleName('Cancel T-1042 Inspect boiler?');
    expect(screen.getByRole('textbox', { name: 'Why are you cancelling this task?' })).toBeRequired();
    expect(screen.getByRole('button', { name: 'Cancel task' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Keep task' })).toBeEnabled();
  });

  test('Reply names who asked and who will read', () => {
    const destination = { name: 'Ana Ruiz' };
    renderUi(<Stateful option={option('REPLY', { assigns: 'CREATOR', destination })} />);
    expect(screen.getByText('Send back to Ana Ruiz, who created this.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'What do you need from Ana? (optional)' })).toBeVisible();
    expect(screen.getByText('Internal: only staff read this.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Reply to Ana' })).toBeVisible();
  });

  test('Reply to a client says that the client is asked in the portal', () => {
    const destination = { name: 'Maria Lopez', kind: 'CLIENT_CONTACT' } as const;
    renderUi(<Stateful option={option('REPLY', { assigns: 'CREATOR', destination })} />);
    expect(screen.getByText('Maria will be asked in the portal.')).toBeVisible();
    expect(screen.getByText('Maria reads this in the portal and by email.')).toBeVisible();
  });

  test('Reply to the case manager says so', () => {
    const destination = { name: 'Lee Chen' };
    renderUi(
      <Stateful
        task={{ ...task, destinationIsCreator: false }}
        option={option('REPLY', { assigns: 'CREATOR', destination })}
      />,
    );
    expect(screen.getByText('Send back to Lee Chen, who manages this case.')).toBeVisible();
  });

  test('Forward repeats its destination on the button', () => {
    renderUi(<Stateful option={option('FORWARD', { assigns: 'DEPARTMENT' })} destination="Sam Okafor" />);
    expect(screen.getByRole('button', { name: 'Forward to Sam Okafor' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Keep watching' })).toBeChecked();
    expect(screen.getByLabelText('New due date (optional)')).toBeVisible();
  });

  test('Reopen, Complete and Delete say what they do', () => {
    const { rerender } = renderUi(<Stateful option={option('REOPEN')} />);
    expect(screen.getByRole('button', { name: 'Reopen task' })).toBeVisible();
    rerender(<Stateful option={option('COMPLETE', { label: 'Complete' })} />);
    expect(screen.getByRole('textbox', { name: 'Closing comment (optional)' })).toBeVisible();
    rerender(<Stateful option={option('DELETE', { comment: 'NONE' })} />);
    expect(screen.getByText('It disappears from every list. An administrator can restore it.')).toBeVisible();
  });

  test('starting for somebody else offers to take over', async () => {
    const run = jest.fn();
    const { user } = renderUi(
      <Stateful option={option('DOING', { comment: 'NONE' })} alternative={{ label: 'Take over', run }} />,
    );
    expect(screen.getByText('Sam Okafor holds this task.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take over' }));
    await user.click(screen.getByRole('button', { name: 'Start for Sam' }));
    expect([run.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('what is missing', () => {
  const cancel = option('CANCEL', { comment: 'REQUIRED' });

  test('is said at the field, which takes the focus; nothing is sent', async () => {
    const { user } = renderUi(<Stateful option={cancel} />);
    await user.click(screen.getByRole('button', { name: 'Cancel task' }));
    const comment = screen.getByRole('textbox');
    expect(comment).toHaveFocus();
    expect(comment).toHaveAccessibleDescription('Enter why you are cancelling this task');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('blanks are no comment', async () => {
    const { user } = renderUi(<Stateful option={cancel} />);
    await user.type(screen.getByRole('textbox'), '   ');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('a department before anything else when the move assigns one', async () => {
    const forward = option('FORWARD', { assigns: 'DEPARTMENT' });
    const { user } = renderUi(
      <Stateful
        option={forward}
        departmentPicker={(error) => <TextInput data-field="department" label="Department" error={error} />}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Forward' }));
    const field = screen.getByLabelText('Department');
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription('Choose the department to forward to');
  });

  test('a day when it is postponed', async () => {
    const { user } = renderUi(
      <Stateful
        option={option('POSTPONE', { comment: 'NONE' })}
        dueField={(error) => <TextInput data-field="dueOn" label="Day" error={error} />}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Postpone' }));
    expect(screen.getByLabelText('Day')).toHaveAccessibleDescription('Choose the new due date');
  });
});

test('Ctrl+Enter sends what was typed', async () => {
  const { user } = renderUi(<Stateful option={option('CANCEL', { comment: 'REQUIRED' })} />);
  await user.type(screen.getByRole('textbox'), 'Tenant moved out');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(onForm).toHaveBeenLastCalledWith({ ...emptyActionForm, comment: 'Tenant moved out' });
});

test('a click outside keeps it open, Escape and the keep button close it', async () => {
  const { user, container } = renderUi(<Stateful option={option('CANCEL')} />);
  const overlay = container.querySelector('.mantine-Modal-overlay') ?? document.body;
  await user.click(overlay);
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Keep task' }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

test('what the server said stands at its field or above the form', () => {
  renderUi(
    <Stateful
      option={option('CANCEL')}
      errors={{ comment: 'Too long' }}
      failure={{ title: 'You are offline.', text: 'Your comment is saved here.' }}
    />,
  );
  expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Too long');
  expect(within(dialog()).getByRole('alert')).toHaveTextContent(
    'You are offline.Your comment is saved here.',
  );
});

test('a second press while it is being sent does nothing', async () => {
  const { user } = renderUi(<Stateful option={option('COMPLETE', { label: 'Complete' })} busy />);
  const button = screen.getByRole('button', { name: 'Complete' });
  expect(button).toBeEnabled();
  await user.click(button);
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a restored draft says so', async () => {
  const onDiscardDraft = jest.fn();
  const { user } = renderUi(<Stateful option={option('CANCEL')} restored onDiscardDraft={onDiscardDraft} />);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onDiscardDraft).toHaveBeenCalledTimes(1);
});
