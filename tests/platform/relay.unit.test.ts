import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, type GraphQLObjectType, isNonNullType, isObjectType } from 'graphql';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const typesOf = (type: GraphQLObjectType): Record<string, string> =>
  Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));

it('lets a field of a root be null, so that one refusal does not blank a page', () => {
  for (const root of [schema.getQueryType()!, schema.getMutationType()!]) {
    for (const { name, type } of Object.values(root.getFields())) {
      expect({ name, nonNull: isNonNullType(type) }).toEqual({ name, nonNull: false });
    }
  }
});

// https://relay.dev/graphql/connections.htm, sections 2 to 5: what the compiler asks of a list with @connection.
it('gives every list the shape of a connection, with both ends of the page', () => {
  const connections = objects.filter(({ name }) => name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(10);
  for (const connection of connections) {
    const name = connection.name.replace(/Connection$/, '');
    expect(typesOf(connection)).toMatchObject({ edges: `[${name}Edge!]!`, pageInfo: 'PageInfo!' });
    const edge = schema.getType(`${name}Edge`) as GraphQLObjectType;
    expect(typesOf(edge)).toMatchObject({ cursor: 'String!', node: `${name}!` });
  }
  expect(typesOf(schema.getType('PageInfo') as GraphQLObjectType)).toEqual({
    hasNextPage: 'Boolean!',
    hasPreviousPage: 'Boolean!',
    startCursor: 'String',
    endCursor: 'String',
  });
  for (const type of objects) {
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
      expect({ field: `${type.name}.${field.name}`, ...args }).toMatchObject({ first: 'Int!', after: 'String' });
    }
  }
});
