import { registerEnumType } from 'type-graphql';

/**
 * An enum of the schema whose values are called as in the program.
 * @param values the description of each value, in the order of the schema
 */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Each in Value]: Each } {
  const names = Object.keys(values) as Value[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { readonly [Each in Value]: Each };
  const described = names.map((value) => [value, { description: values[value] }]);
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(described) as Record<Value, { description: string }>,
  });
  return object;
}
