import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum whose values are described one by one, and returns the object that fields name as their
 * type. A value that the union has and the record lacks does not compile.
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const described = Object.entries<string>(values);
  const names = Object.fromEntries(described.map(([value]) => [value, value]));
  const valuesConfig = Object.fromEntries(described.map(([value, text]) => [value, { description: text }]));
  registerEnumType(names, { name, description, valuesConfig });
  return names;
}
