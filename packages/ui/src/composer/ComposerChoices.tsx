import type { ComposerChoice } from './composerChoice.ts';
import { composerIcons } from './composerIcons.ts';
import classes from './Composer.module.css';

export type ComposerChoicesProps = {
  readonly choices: readonly ComposerChoice[];
  readonly onOpen: (key: string) => void;
};

/** The closed composer: the ways to write side by side, none of them chosen beforehand. */
export function ComposerChoices({ choices, onOpen }: ComposerChoicesProps) {
  return (
    <div className={classes.choices}>
      {choices.map((choice) => {
        const Icon = composerIcons[choice.tone];
        return (
          <button
            key={choice.key}
            type="button"
            className={classes.choice}
            data-tone={choice.tone}
            onClick={() => onOpen(choice.key)}
          >
            <Icon size={16} aria-hidden="true" />
            {choice.label}
            {choice.hasDraft && <span className={classes.draft}>Draft</span>}
          </button>
        );
      })}
    </div>
  );
}
