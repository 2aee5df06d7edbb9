import type { AnyWorkflow, Subject, TaskPhase } from '@docket/domain';
import { useId } from 'react';
import { box, diagramOf } from './diagramLayout.ts';
import classes from './Workflow.module.css';
import { workflowText } from './workflowTexts.ts';

interface Props {
  readonly workflow: AnyWorkflow;
  readonly subject: Subject;
}

function phaseOf(subject: Subject, status: string): TaskPhase {
  return subject.phases[status] ?? 'TODO';
}

/** The workflow as boxes and arrows; everything it shows stands in words in the tabs beside it. */
export function WorkflowDiagram({ workflow, subject }: Props) {
  const arrow = useId();
  const { nodes, edges, width, height } = diagramOf(workflow);
  const label = workflowText('diagramName', {
    name: workflow.label,
    statuses: nodes.length,
    steps: Object.keys(workflow.actions).length,
  });
  const [first] = nodes;
  return (
    <svg className={classes.diagram} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M 0 0 L 8 4 L 0 8 z" className={classes.arrow} />
        </marker>
      </defs>
      {first !== undefined && (
        <text x={first.x + box.width / 2} y={first.y - 10} className={classes.start}>
          ▼ {workflowText('begins')}
        </text>
      )}
      {edges.map(({ key, path }) => (
        <path key={key} d={path} className={classes.edge} markerEnd={`url(#${arrow})`} />
      ))}
      {nodes.map(({ key, status, label: name, staying, x, y }) => (
        <g key={key} data-phase={phaseOf(subject, status)} className={classes.node}>
          <rect x={x} y={y} width={box.width} height={box.height} rx="8" />
          <text x={x + box.width / 2} y={y + box.height / 2 + 4}>
            {name.length > 20 ? `${name.slice(0, 19)}…` : name}
          </text>
          {staying.length > 0 && (
            <text x={x + box.width / 2} y={y + box.height + 13} className={classes.staying}>
              ↻ {staying.join(', ')}
            </text>
          )}
        </g>
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
    </svg>
  );
}
