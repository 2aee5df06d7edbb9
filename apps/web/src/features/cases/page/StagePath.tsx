import { Check } from 'lucide-react';
import { useState } from 'react';
import { caseText } from './caseTexts.ts';
import classes from './StagePath.module.css';
import { useCaseChanges } from './useCaseChanges.ts';
import type { OpenCase } from './useOpenCase.ts';
import { useTellCase } from './useTellCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly onChanged: () => void;
}

/** The stages of the case's type with the one it has reached; whoever may move it presses another one. */
export function StagePath({ caseFile, onChanged }: Props) {
  const { moveTo } = useCaseChanges(caseFile);
  const { tell } = useTellCase(onChanged);
  const [going, setGoing] = useState<string | null>(null);
  const [failure, setFailure] = useState('');
  const { stages, stage, number } = caseFile;
  if (stages.length === 0) return null;
  const shown = going ?? stage;
  const place = stages.findIndex((each) => each.stage === shown);
  const move = async (key: string, label: string) => {
    setGoing(key);
    setFailure('');
    const outcome = await moveTo(key);
    setGoing(null);
    if (outcome.kind === 'REFUSED') {
      setFailure([outcome.title, outcome.text, ...Object.values(outcome.fields)].filter(Boolean).join(' '));
      return;
    }
    tell(caseText('moved', { number, stage: label }), outcome.undo);
    onChanged();
  };
  return (
    <div className={classes.strip}>
      <ol className={classes.path} aria-label={caseText('path')}>
        {stages.map(({ stage: key, label, available }, index) => {
          const current = index === place;
          const name = (
            <>
              {index < place && <Check size={13} strokeWidth={2} aria-hidden="true" />}
              <span dir="auto">{label}</span>
            </>
          );
          return (
            <li
              key={key}
              className={classes.step}
              data-past={index < place || undefined}
              aria-current={current ? 'step' : undefined}
            >
              {available && !current ? (
                <button
                  type="button"
                  className={classes.move}
                  title={caseText('moveTo', { stage: label })}
                  aria-label={caseText('moveTo', { stage: label })}
                  onClick={() => void move(key, label)}
                >
                  {name}
                </button>
              ) : (
                <span className={classes.name}>{name}</span>
              )}
            </li>
          );
        })}
      </ol>
      {failure !== '' && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
