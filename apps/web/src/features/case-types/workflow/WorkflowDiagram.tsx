import { type AnyWorkflow, entryPlace, placeKey, type Subject } from '@docket/domain';
import { useId } from 'react';
import { DiagramBox } from './DiagramBox.tsx';
import { box, diagramOf } from './diagramLayout.ts';
import classes from './Workflow.module.css';
import { workflowText } from './workflowTexts.ts';

interface Props {
  readonly workflow: AnyWorkflow;
  readonly subject: Subject;
}

// Wider than a phone: the arrow keys scroll it, so it has to take the focus.
const scrolled = { tabIndex: 0, role: 'group' } as const;

/** The workflow as boxes and arrows; everything it shows stands in words in the tabs below it. */
export function WorkflowDiagram({ workflow, subject }: Props) {
  const arrow = useId();
  const { nodes, edges, top, width, height } = diagramOf(workflow, subject);
  const label = workflowText('diagramName', {
    name: workflow.label,
    statuses: nodes.length,
    steps: Object.keys(workflow.actions).length,
  });
  const start = placeKey(entryPlace(workflow, workflow.initial));
  const first = nodes.find(({ key }) => key === start);
  return (
    <div className={classes.drawing} {...scrolled} aria-label={workflowText('diagram')}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} style={{ maxInlineSize: width }}>
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" className={classes.arrow} />
          </marker>
        </defs>
        <g transform={`translate(0 ${top})`}>
          {first !== undefined && (
            <text x={first.x + box.width / 2} y={first.y - 8} className={classes.start}>
              {workflowText('begins')} ▾
            </text>
          )}
          {edges.map(({ key, path }) => (
            <path key={key} d={path} className={classes.edge} markerEnd={`url(#${arrow})`} />
          ))}
          {nodes.map((node) => (
            <DiagramBox key={node.key} node={node} phase={subject.phases[node.status] ?? 'TODO'} />
          ))}
          {edges.map(({ key, label: { x, y, lines } }) => (
            <text key={key} x={x} y={y - (lines.length - 1) * 7} className={classes.step}>
              {lines.map((line, index) => (
                <tspan key={line} x={x} dy={index === 0 ? 4 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}
