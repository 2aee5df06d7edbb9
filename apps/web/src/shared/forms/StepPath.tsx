import classes from './StepPath.module.css';

interface Step {
  readonly key: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
  /** Goes back to a step that is done. */
  readonly onGo: (key: string) => void;
}

/** The steps of a form in a line; those behind can be gone back to. */
export function StepPath({ label, steps, current, onGo }: Props) {
  const place = steps.findIndex(({ key }) => key === current);
  return (
    <ol className={classes.path} aria-label={label}>
      {steps.map(({ key, label: name }, index) => (
        <li
          key={key}
          className={classes.step}
          data-past={index < place || undefined}
          aria-current={index === place ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden="true">
            {index + 1}
          </span>
          {index < place ? (
            <button type="button" className={classes.go} onClick={() => onGo(key)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ol>
  );
}
