import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { type Generator } from './generator.js';

/** Operations of `schema/operations` that a front end of a shop sends: docs/guides/front-end.md. */
const OPERATIONS = [
  'recommendations/recommendations',
  'recommendations/popular',
  'recommendations/complements',
  'recommendations/similar-products',
  'recommendations/product-friends',
  'recommendations/friends-activity',
  'recommendations/friends-activity-changed',
  'recommendations/record-impressions',
  'activity/like',
  'activity/unlike',
  'activity/add-to-cart',
  'activity/record-events',
  'activity/record-visitor-events',
  'activity/merge-visitor',
  'people/viewer',
  'people/set-consent',
] as const;

const NUMBERS = new Set(['Int', 'Float']);

/** `client/src/documents.generated.ts`: the text of each operation with the types of its variables and of its answer. */
export function clientGenerator(root: string): Generator {
  return {
    name: 'documents of the client',
    outputs: () => {
      const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));
      const documents = OPERATIONS.map((name) =>
        document(schema, readFileSync(join(root, `schema/operations/${name}.graphql`), 'utf8')),
      );
      const head = `// Generated from schema/operations by \`npm run generate\`; do not edit.\nimport { type Typed } from './typed.js';\n`;
      return Promise.resolve(new Map([['client/src/documents.generated.ts', [head, ...documents].join('\n')]]));
    },
  };
}

function document(schema: GraphQLSchema, text: string): string {
  const [about] = /^# (.*)$/m.exec(text)?.slice(1) ?? [''];
  const parsed = parse(text);
  const operation = parsed.definitions[0] as OperationDefinitionNode;
  const name = operation.name!.value;
  const upper = name[0].toUpperCase() + name.slice(1);
  const lower = name[0].toLowerCase() + name.slice(1);
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const given = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
    const optional = !isNonNullType(given) || defaultValue ? '?' : '';
    return `readonly ${variable.name.value}${optional}: ${inputOf(given)};`;
  });
  const result = selected(schema, schema.getRootType(operation.operation)!, operation.selectionSet);
  return `export type ${upper}Variables = { ${variables.join(' ')} };
export type ${upper}Result = ${result};
/** ${about} */
export const ${lower}: Typed<${upper}Result, ${upper}Variables> = \`${print(parsed).replaceAll('`', '\\`')}\`;
`;
}

function leafOf(type: GraphQLNamedType): string {
  if (isEnumType(type))
    return type
      .getValues()
      .map(({ name }) => `'${name}'`)
      .join(' | ');
  if (type.name === 'Boolean') return 'boolean';
  return NUMBERS.has(type.name) ? 'number' : 'string';
}

function inputOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return inputOf(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${inputOf(type.ofType)})[] | null`;
  if (!isInputObjectType(type)) return `${leafOf(type)} | null`;
  const fields = Object.values(type.getFields()).map(
    (field) => `readonly ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${inputOf(field.type)};`,
  );
  return `{ ${fields.join(' ')} } | null`;
}

function outputOf(schema: GraphQLSchema, type: GraphQLOutputType, set: SelectionSetNode | undefined): string {
  if (isNonNullType(type)) return outputOf(schema, type.ofType, set).replace(/ \| null$/, '');
  if (isListType(type)) return `readonly (${outputOf(schema, type.ofType, set)})[] | null`;
  return `${set ? selected(schema, getNamedType(type), set) : leafOf(type)} | null`;
}

/** What a selection gives: an object, or for a union one object for each member. */
function selected(schema: GraphQLSchema, type: GraphQLNamedType, set: SelectionSetNode): string {
  if (isAbstractType(type)) {
    return `(${schema
      .getPossibleTypes(type)
      .map((member) => selected(schema, member, set))
      .join(' | ')})`;
  }
  return `{ ${fieldsOf(schema, type, set).join(' ')} }`;
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLNamedType, set: SelectionSetNode): string[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const on = schema.getType(node.typeCondition!.name.value)!;
      const fits = on === type || (isAbstractType(on) && isObjectType(type) && schema.isSubType(on, type));
      return fits ? fieldsOf(schema, type, node.selectionSet) : [];
    }
    if (node.kind !== Kind.FIELD || !isObjectType(type)) return [];
    const name = node.alias?.value ?? node.name.value;
    if (node.name.value === '__typename') return [`readonly ${name}: '${type.name}';`];
    return [`readonly ${name}: ${outputOf(schema, type.getFields()[node.name.value].type, node.selectionSet)};`];
  });
}
