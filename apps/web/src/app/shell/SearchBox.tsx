import { limits } from '@docket/domain';
import { CloseButton, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { withWords, wordsOf } from '../../shared/address/filterParts.ts';
import { shellText } from './shellTexts.ts';
import { isListAddress } from './sections.ts';
import classes from './TopBar.module.css';

/** With the way to the server and the drawing it has to stay below 300 ms. */
const settleAfter = 110;

function filterWith(query: URLSearchParams, text: string): string {
  return withWords(query.get('f') ?? '', text);
}

/** Narrows the list on screen while typing; on any other page Enter looks through all of the viewer's tasks. */
export function SearchBox() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const onList = isListAddress(pathname);
  const held = onList ? wordsOf(query.get('f') ?? '') : '';
  const label = shellText(onList ? 'search' : 'searchElsewhere');

  const apply = useEffectEvent((text: string) => {
    setTyped(null);
    if (text.trim() === held) return;
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        const filter = filterWith(before, text.trim());
        if (filter === '') after.delete('f');
        else after.set('f', filter);
        return after;
      },
      { replace: true },
    );
  });
  useEffect(() => {
    if (!onList || typed === null) return undefined;
    const timer = setTimeout(() => apply(typed), settleAfter);
    return () => clearTimeout(timer);
  }, [onList, typed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped('');
      input.current?.blur();
    }
    if (event.key !== 'Enter' || onList || typed === null || typed.trim() === '') return;
    const address = new URLSearchParams({ f: filterWith(new URLSearchParams(), typed.trim()) });
    setTyped(null);
    void navigate(`/tasks/all?${address}`);
  };
  const shown = typed ?? held;
  return (
    <TextInput
      ref={input}
      id="search"
      className={classes.search}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      aria-keyshortcuts="/"
      maxLength={limits.searchText}
      value={shown}
      leftSection={<Search size={14} aria-hidden="true" />}
      rightSection={
        shown === '' ? (
          <kbd className={classes.key}>/</kbd>
        ) : (
          <CloseButton size="xs" aria-label={shellText('clearSearch')} onClick={() => setTyped('')} />
        )
      }
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
