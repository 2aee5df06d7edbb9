import type { Stage } from '@docket/domain';
import { newKey } from '../admin/newKey.ts';

/** Stages as lines of text, one name a line. */
export function stageLines(stages: readonly Stage[]): string {
  return stages.map(({ label }) => label).join('\n');
}

/**
 * The stages that lines of text mean. One that keeps its name or its line keeps its key, so that renaming a stage moves
 * nobody.
 */
export function stagesInLines(text: string, before: readonly Stage[]): readonly Stage[] {
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = labels.map((label) => before.find((stage) => stage.label === label)?.key);
  const taken = kept.filter((key) => key !== undefined);
  return labels.map((label, index) => {
    const [known, atLine] = [kept[index], before[index]?.key];
    const free = labels.length === before.length && atLine !== undefined && !taken.includes(atLine);
    const key = known ?? (free ? atLine : newKey(label, taken));
    taken.push(key);
    return { key, label };
  });
}
