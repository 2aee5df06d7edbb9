import {
  type CaseFactsOfType,
  fillTemplate,
  judgeRules,
  readContent,
  type TaskTypeContent,
} from '@docket/domain';

import { OperationRefused } from '../../graphql/errors.ts';
import { readAnswers } from './form.service.ts';

export type TriedRule = {
  readonly rule: string;
  readonly label: string;
  readonly applies: boolean;
  readonly task: string;
  readonly sentence: string;
};

/**
 * Every rule of a case type, also an unpublished one, judged for a sample case (B11). Throws BAD_USER_INPUT for a content
 * that is no case type, in the words of its first finding.
 */
export function tryRules(
  json: unknown,
  sample: { readonly variables: unknown; readonly priority: string },
  taskTypes: ReadonlyMap<string, Pick<TaskTypeContent, 'title'>>,
): readonly TriedRule[] {
  const { content, findings } = readContent('CASE_TYPE', json);
  if (content === null) {
    const [first] = findings;
    throw new OperationRefused('BAD_USER_INPUT', `content.${first?.path ?? ''}: ${first?.message ?? ''}`);
  }
  const facts: CaseFactsOfType = {
    priority: sample.priority,
    variables: readAnswers(null, sample.variables).answers,
    client: { name: 'Sample client' },
    case: { number: `${content.numberPrefix}-1`, title: content.label },
  };
  return judgeRules(content, facts).map(({ rule, applies, sentence }) => ({
    rule: rule.key,
    label: rule.label,
    applies,
    task: fillTemplate(rule.title ?? taskTypes.get(rule.taskType)?.title ?? rule.label, facts),
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
  }));
}
