import type { DefinitionKind } from '@docket/domain';

/**
 * A definition of the demo as a configuration file has it: departments by name, people by mail address, and what is left
 * out as usual.
 */
export type DemoDefinition = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
};

/** Working minutes of an hour and of a day of the London office. */
export const hour = 60;
export const day = 7.5 * hour;
