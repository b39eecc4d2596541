import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const FOLDER = 'schema/operations';
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));

it('finds the operations of every feature', () => {
  expect(files.length).toBeGreaterThan(60);
});

it.each(files)('%s is valid for the schema', (file) => {
  const errors = validate(schema, parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(errors.map(({ message }) => message)).toEqual([]);
});
