import { gql, type TypedDocumentNode } from '@apollo/client';
import { expect, jest, test } from '@jest/globals';
import { renderWithApollo } from '@docket/testing/apollo';
import { act, waitFor } from '@testing-library/react';
import { useLive } from './useLive.ts';

interface Event {
  readonly taskChanged: { readonly taskId: string };
}

const document: TypedDocumentNode<Event, { taskId: string }> = gql`
  subscription Live($taskId: ID!) {
    taskChanged(taskId: $taskId) {
      taskId
    }
  }
`;

interface Props {
  readonly taskId: string;
  readonly enabled?: boolean;
  readonly onEvent: (event: Event) => void;
  readonly onGap: () => void;
}

function Listener({ taskId, ...rest }: Props) {
  useLive({ document, variables: { taskId }, ...rest });
  return null;
}

test('events are heard while the component is shown, and no longer', async () => {
  const onEvent = jest.fn();
  const { api, unmount } = renderWithApollo(<Listener taskId="T1" onEvent={onEvent} onGap={jest.fn()} />);
  await act(() => api.push('taskChanged', { taskId: 'T1' }));
  expect(onEvent).toHaveBeenCalledTimes(1);
  expect(onEvent).toHaveBeenCalledWith(
    expect.objectContaining({ taskChanged: expect.objectContaining({ taskId: 'T1' }) }),
  );
  unmount();
  await act(() => api.push('taskChanged', { taskId: 'T1' }));
  expect(onEvent).toHaveBeenCalledTimes(1);
});

test('another task is another subscription, the same one is not asked for twice', () => {
  const handlers = { onEvent: jest.fn(), onGap: jest.fn() };
  const { api, rerender } = renderWithApollo(<Listener taskId="T1" {...handlers} />);
  expect(api.sent.map(({ variables }) => variables['taskId'])).toEqual(['T1']);
  rerender(<Listener taskId="T1" onEvent={jest.fn()} onGap={jest.fn()} />);
  expect(api.sent).toHaveLength(1);
  rerender(<Listener taskId="T2" {...handlers} />);
  expect(api.sent.map(({ variables }) => variables['taskId'])).toEqual(['T1', 'T2']);
});

test('whoever listens to the same subscription shares it until the last one leaves', async () => {
  const [first, second] = [jest.fn(), jest.fn()];
  const screenOf = (both: boolean) => (
    <>
      <Listener taskId="T1" onEvent={first} onGap={jest.fn()} />
      {both && <Listener taskId="T1" onEvent={second} onGap={jest.fn()} />}
    </>
  );
  const { api, rerender } = renderWithApollo(screenOf(true));
  expect(api.sent).toHaveLength(1);
  await act(() => api.push('taskChanged', { taskId: 'T1' }));
  rerender(screenOf(false));
  await act(() => api.push('taskChanged', { taskId: 'T1' }));
  await waitFor(() => expect(first).toHaveBeenCalledTimes(2));
  expect(second).toHaveBeenCalledTimes(1);
});

test('after a gap a refetch is asked for, since nothing is replayed', () => {
  const onGap = jest.fn();
  const { docket } = renderWithApollo(<Listener taskId="T1" onEvent={jest.fn()} onGap={onGap} />);
  act(() => docket.connection.gap.emit());
  expect(onGap).toHaveBeenCalledTimes(1);
});

test('nothing is heard while live updates are paused or nobody is signed in', () => {
  const handlers = { onEvent: jest.fn(), onGap: jest.fn() };
  const paused = renderWithApollo(<Listener taskId="T1" enabled={false} {...handlers} />);
  expect(paused.api.sent).toEqual([]);
  const nobody = renderWithApollo(<Listener taskId="T1" {...handlers} />, { viewer: null });
  expect(nobody.api.sent).toEqual([]);
});
