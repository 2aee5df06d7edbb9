import { checkCondition } from './condition.ts';
import type {
  CaseRule,
  CaseTypeContent,
  DefinitionFinding,
  SlaPolicyContent,
  TaskTypeContent,
} from './contents.ts';
import { labelOf } from './form.ts';
import { checkTemplate, templateVariables } from './template.ts';

/** What is published beside a definition, as far as its check has to know: by key, retired ones left out. */
export type KnownDefinitions = {
  readonly taskTypes: ReadonlyMap<string, TaskTypeContent>;
  readonly caseTypes: ReadonlyMap<string, CaseTypeContent>;
  readonly policies: ReadonlyMap<string, SlaPolicyContent>;
  readonly taskWorkflows: ReadonlySet<string>;
  readonly caseWorkflows: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly departmentIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  readonly clientIds: ReadonlySet<string>;
};

/** Everything that keeps a case type from being published (F38, F44, F45, F47). */
export function checkCaseType(
  key: string,
  content: CaseTypeContent,
  known: KnownDefinitions,
): readonly DefinitionFinding[] {
  const { workflow, stages, taskTypes, rules, outcomes } = content;
  return [
    ...takenPrefix(key, content, known),
    ...unknownOne(workflow, known.caseWorkflows, { path: 'workflow', noun: 'workflow of cases' }),
    ...twice(
      stages.map(({ key }) => key),
      (index) => `stages.${index}.key`,
      'stage',
    ),
    ...twice(
      stages.map(({ label }) => label.toLowerCase()),
      (index) => `stages.${index}.label`,
      'stage',
    ),
    ...twice(taskTypes, (index) => `taskTypes.${index}`, 'task type'),
    ...taskTypes.flatMap((key, index) => checkUsed(key, `taskTypes.${index}`, content, known)),
    ...twice(
      rules.map(({ key }) => key),
      (index) => `rules.${index}.key`,
      'rule',
    ),
    ...rules.flatMap((rule, index) => checkRule(rule, `rules.${index}`, content)),
    ...circles(rules),
    ...twice(
      outcomes.map((one) => one.toLowerCase()),
      (index) => `outcomes.${index}`,
      'outcome',
    ),
  ];
}

/** Everything that keeps a task type from being published (F47–F53). */
export function checkTaskType(
  key: string,
  content: TaskTypeContent,
  known: KnownDefinitions,
): readonly DefinitionFinding[] {
  const { workflow, category, title, description, target } = content;
  const findings = [
    ...unknownOne(workflow, known.taskWorkflows, { path: 'workflow', noun: 'workflow of tasks' }),
    ...unknownOne(category, known.categories, { path: 'category', noun: 'category' }),
    ...unknownOne(target.calendar, known.calendars, { path: 'target.calendar', noun: 'calendar' }),
    ...checkTemplate(title, 'title'),
    ...checkTemplate(description, 'description'),
    ...checkUsers(key, content, known),
    ...checkAssignment(content, known),
  ];
  if (target.minutes === null && target.reminders.length > 0) {
    const message = 'There is nothing to be reminded of: set a target or leave the reminders out.';
    findings.push({ path: 'target.reminders', message });
  }
  return findings;
}

/** Cases of two types never share numbers; tasks have numbers of their own. */
function takenPrefix(
  key: string,
  { numberPrefix }: CaseTypeContent,
  { caseTypes }: KnownDefinitions,
): readonly DefinitionFinding[] {
  const path = 'numberPrefix';
  if (numberPrefix === 'TASK') {
    return [{ path, message: 'The numbers of tasks begin with TASK: choose another prefix.' }];
  }
  const other = [...caseTypes].find(([name, type]) => name !== key && type.numberPrefix === numberPrefix);
  if (other === undefined) return [];
  return [{ path, message: `The numbers of “${other[1].label}” begin with ${numberPrefix} already.` }];
}

/** The case types in force that use a task type must have what its words name. */
function checkUsers(
  key: string,
  { title, description }: TaskTypeContent,
  { caseTypes }: KnownDefinitions,
): readonly DefinitionFinding[] {
  const users = [...caseTypes.values()].filter(({ taskTypes }) => taskTypes.includes(key));
  return Object.entries({ title, description }).flatMap(([path, template]) =>
    templateVariables(template).flatMap((name) =>
      users
        .filter(({ form }) => form?.properties[name] === undefined)
        .map(({ label }) => ({
          path,
          message: `“${label}” uses this type, and its form has no field “${name}”.`,
        })),
    ),
  );
}

function checkAssignment(
  { assignment }: TaskTypeContent,
  known: KnownDefinitions,
): readonly DefinitionFinding[] {
  const { departmentIds, defaultDepartmentId, assigneeId, automatic } = assignment;
  const findings: DefinitionFinding[] = departmentIds.flatMap((id, index) =>
    unknownOne(id, known.departmentIds, { path: `assignment.departmentIds.${index}`, noun: 'department' }),
  );
  findings.push(
    ...unknownOne(defaultDepartmentId, known.departmentIds, {
      path: 'assignment.defaultDepartmentId',
      noun: 'department',
    }),
    ...unknownOne(assigneeId, known.personIds, { path: 'assignment.assigneeId', noun: 'active person' }),
  );
  const path = 'assignment.defaultDepartmentId';
  if (
    defaultDepartmentId !== null &&
    departmentIds.length > 0 &&
    !departmentIds.includes(defaultDepartmentId)
  ) {
    findings.push({ path, message: 'The department it goes to is not one of those it may go to.' });
  }
  if (automatic && defaultDepartmentId === null && assigneeId === null) {
    const message = 'To assign by itself it needs a department or a person.';
    findings.push({ path: 'assignment.automatic', message });
  }
  return findings;
}

function checkUsed(
  key: string,
  path: string,
  { form }: CaseTypeContent,
  { taskTypes }: KnownDefinitions,
): readonly DefinitionFinding[] {
  const used = taskTypes.get(key);
  if (used === undefined) return [{ path, message: `There is no published task type “${key}”.` }];
  const names = [...templateVariables(used.title), ...templateVariables(used.description)];
  return [...new Set(names)]
    .filter((name) => form?.properties[name] === undefined)
    .map((name) => ({
      path,
      message: `The words of “${used.label}” name {{variables.${name}}}, which is no field of this case type’s form.`,
    }));
}

function checkRule(rule: CaseRule, path: string, content: CaseTypeContent): readonly DefinitionFinding[] {
  const { on, when, taskType, title, after } = rule;
  const findings: DefinitionFinding[] = [];
  if (on.event === 'STAGE' && !content.stages.some(({ key }) => key === on.stage)) {
    findings.push({ path: `${path}.on.stage`, message: `There is no stage “${on.stage}” to wait for.` });
  }
  if (!content.taskTypes.includes(taskType)) {
    const message = `“${rule.label}” makes a task of the type “${taskType}”, which this case type does not have.`;
    findings.push({ path: `${path}.taskType`, message });
  }
  for (const [index, key] of after.entries()) {
    if (key === rule.key || !content.rules.some((other) => other.key === key)) {
      const message =
        key === rule.key
          ? `“${rule.label}” waits for itself.`
          : `“${rule.label}” waits for a rule “${key}” that does not exist.`;
      findings.push({ path: `${path}.after.${index}`, message });
    }
  }
  return [
    ...findings,
    ...(when === null ? [] : checkCondition(when, content.form, `${path}.when`)),
    ...(title === null ? [] : checkTitle(title, `${path}.title`, content)),
  ];
}

function checkTitle(title: string, path: string, { form }: CaseTypeContent): readonly DefinitionFinding[] {
  const unknown = templateVariables(title).filter((name) => form?.properties[name] === undefined);
  return [
    ...checkTemplate(title, path),
    ...unknown.map((name) => ({
      path,
      message: `The title names {{variables.${name}}}, which is no field of this case type’s form.`,
    })),
  ];
}

/** Rules that wait for each other, each circle told once. */
function circles(rules: readonly CaseRule[]): readonly DefinitionFinding[] {
  const byKey = new Map(rules.map((rule) => [rule.key, rule]));
  const told = new Set<string>();
  return rules.flatMap((rule, index) => {
    const circle = circleFrom(rule, byKey);
    if (circle === null || told.has(rule.key)) return [];
    for (const { key } of circle) told.add(key);
    const names = circle.map((one) => `“${labelOf(one.key, { title: one.label })}”`).join(' → ');
    const message = `These rules wait for each other, so none of their tasks could begin: ${names}.`;
    return [{ path: `rules.${index}.after`, message }];
  });
}

function circleFrom(start: CaseRule, byKey: ReadonlyMap<string, CaseRule>): readonly CaseRule[] | null {
  const seen = new Set<string>();
  const search = (rule: CaseRule, way: readonly CaseRule[]): readonly CaseRule[] | null => {
    for (const key of rule.after) {
      const next = byKey.get(key);
      if (next === undefined || next === rule) continue;
      if (next === start) return way;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = search(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(start, [start]);
}

function unknownOne(
  key: string | null,
  known: { readonly has: (key: string) => boolean },
  { path, noun }: { readonly path: string; readonly noun: string },
): readonly DefinitionFinding[] {
  return key === null || known.has(key) ? [] : [{ path, message: `There is no ${noun} “${key}”.` }];
}

function twice(
  values: readonly string[],
  pathOf: (index: number) => string,
  noun: string,
): readonly DefinitionFinding[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: pathOf(index), message: `The ${noun} “${value}” is there twice.` }],
  );
}
