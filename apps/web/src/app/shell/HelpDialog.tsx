import { Modal } from '@mantine/core';
import { useShortcutsOn } from '../../shared/preferences/useDisplay.ts';
import classes from './HelpDialog.module.css';
import { helpText } from './helpTexts.ts';

// A space parts keys pressed together from keys pressed one after the other: "g p" is g, then p.
const groups = [
  {
    title: 'go',
    keys: [
      ['g p', 'pending'],
      ['g c', 'created'],
      ['g r', 'related'],
      ['g a', 'all'],
      ['g q', 'queues'],
      ['g s', 'cases'],
      ['g d', 'department'],
    ],
  },
  {
    title: 'list',
    keys: [
      ['J', 'next'],
      ['K', 'previous'],
      ['Enter', 'open'],
      ['Space', 'peek'],
      ['Shift+.', 'refresh'],
      ['/', 'filter'],
    ],
  },
  {
    title: 'task',
    keys: [
      ['D', 'doing'],
      ['E', 'complete'],
      ['F', 'forward'],
      ['R', 'reply'],
      ['Shift+C', 'cancel'],
      ['Shift+R', 'reopen'],
      ['A', 'reassign'],
      ['H', 'postpone'],
    ],
  },
  {
    title: 'everywhere',
    keys: [
      ['C', 'create'],
      ['Z', 'undo'],
      ['[', 'fold'],
      ['Ctrl+Enter', 'submit'],
      ['Esc', 'close'],
      ['?', 'help'],
    ],
  },
] as const;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key of the app. */
export function HelpDialog({ opened, onClose }: Props) {
  const [on] = useShortcutsOn();
  return (
    <Modal opened={opened} onClose={onClose} title={helpText('title')} size="lg">
      <p className={classes.intro}>{helpText(on ? 'intro' : 'off')}</p>
      <div className={classes.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title} aria-label={helpText(title)}>
            <h3 className={classes.heading}>{helpText(title)}</h3>
            <dl className={classes.keys}>
              {keys.map(([combination, meaning]) => (
                <div key={combination} className={classes.row}>
                  <dt>{helpText(meaning)}</dt>
                  <dd className={classes.combination}>
                    {combination.split(' ').map((key, index) => (
                      <span key={key}>
                        {index > 0 && `${helpText('afterwards')} `}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
