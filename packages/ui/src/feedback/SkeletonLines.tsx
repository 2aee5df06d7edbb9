import { useAfterDelay } from './useAfterDelay.ts';
import classes from './SkeletonLines.module.css';

const widths = ['62%', '88%', '74%', '46%', '80%'];

export type SkeletonLinesProps = {
  /** What is loading, said once to screen readers: "Loading tasks". */
  readonly label: string;
  readonly count?: number | undefined;
  /** `rows` keeps the height of list rows. */
  readonly shape?: 'lines' | 'rows' | undefined;
};

/** Grey lines that appear only after a second, so that a quick answer never flickers. */
export function SkeletonLines({ label, count = 3, shape = 'lines' }: SkeletonLinesProps) {
  const shown = useAfterDelay(true);
  if (!shown) return <div aria-busy="true" />;
  const lines = Array.from({ length: count }, (_, index) => `line ${index}`);
  return (
    <div className={shape === 'lines' ? classes.lines : undefined} aria-busy="true">
      <output className="docket-hidden">{label}</output>
      {lines.map((line, index) => (
        <div
          key={line}
          className={`${classes.line} ${shape === 'rows' ? classes.row : ''}`}
          style={shape === 'lines' ? { inlineSize: widths[index % widths.length] } : undefined}
        />
      ))}
    </div>
  );
}
