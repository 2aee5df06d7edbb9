import type { TaskPhase } from '@docket/domain';
import { box, type DiagramNode } from './diagramLayout.ts';
import classes from './Workflow.module.css';

interface Props {
  readonly node: DiagramNode;
  readonly phase: TaskPhase;
}

const short = (words: string) => (words.length > 19 ? `${words.slice(0, 18)}…` : words);

/** One place: its name, and the steps that stay there. */
export function DiagramBox({ node: { label, staying, x, y }, phase }: Props) {
  const middle = x + box.width / 2;
  const alone = staying.length === 0;
  return (
    <g data-phase={phase} className={classes.node}>
      <title>{label}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx="8" />
      <text x={middle} y={y + box.height / 2 + (alone ? 5 : -2)} data-long={label.length > 15 || undefined}>
        {short(label)}
      </text>
      {!alone && (
        <text x={middle} y={y + box.height / 2 + 14} className={classes.staying}>
          ↻ {short(staying.join(', '))}
        </text>
      )}
    </g>
  );
}
