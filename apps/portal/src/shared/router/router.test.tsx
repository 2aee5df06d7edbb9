import { beforeEach, expect, jest, test } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { browserHistory } from './history.ts';
import { Link } from './Link.tsx';
import { Redirect } from './Redirect.tsx';
import { Router } from './Router.tsx';
import { usePlace } from './RouterContext.ts';

beforeEach(() => window.history.replaceState(null, '', '/start'));

function Where() {
  const { pathname, search, state, by } = usePlace();
  return (
    <>
      <output>{`${pathname}${search} ${by} ${JSON.stringify(state)}`}</output>
      <Link to="/tasks?show=open">Tasks</Link>
      {pathname === '/old' ? <Redirect to="/new" state={{ from: '/old' }} /> : null}
    </>
  );
}

function open() {
  const history = browserHistory(window);
  const prepare = jest.fn();
  render(
    <Router history={history} prepare={prepare}>
      <Where />
    </Router>,
  );
  return { history, prepare, user: userEvent.setup({ delay: null }) };
}

const shows = (text: string) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));

test('a link leads on without loading the page anew, and the browser leads back', async () => {
  const { user } = open();
  await shows('/start OPENING null');
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  await shows('/tasks?show=open LINK null');
  expect(window.location.search).toBe('?show=open');
  act(() => window.history.back());
  await shows('/start BROWSER null');
});

test('the page of a link is fetched once somebody points at it or reaches it by key', async () => {
  const { user, prepare } = open();
  await user.hover(screen.getByRole('link', { name: 'Tasks' }));
  expect(prepare).toHaveBeenCalledTimes(1);
  await user.tab();
  expect(prepare).toHaveBeenCalledTimes(2);
  expect(prepare).toHaveBeenLastCalledWith('/tasks?show=open');
});

test('a press that asks for another tab is left to the browser', async () => {
  const { user } = open();
  const taken: boolean[] = [];
  const browser = (event: Event) => {
    taken.push(event.defaultPrevented);
    event.preventDefault();
  };
  window.addEventListener('click', browser, { once: true });
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  expect(taken).toEqual([false]);
  await shows('/start OPENING null');
});

test('the same link twice is one step, and so is a way that leads on at once', async () => {
  const { user, history } = open();
  const steps = jest.spyOn(window.history, 'pushState');
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  await shows('/tasks?show=open LINK null');
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  expect(steps).toHaveBeenCalledTimes(1);
  act(() => history.go('/old', { replace: true }));
  await shows('/new LINK {"from":"/old"}');
  expect(steps).toHaveBeenCalledTimes(1);
});

test('a page that leads on while it is drawn for the first time is followed too', async () => {
  window.history.replaceState(null, '', '/old');
  open();
  await shows('/new LINK {"from":"/old"}');
});
