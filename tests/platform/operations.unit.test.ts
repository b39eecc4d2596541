import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const FOLDER = 'schema/operations';
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

it('finds operations of every feature', () => {
  expect([...new Set(files.map((file) => file.split(sep)[0]))].sort()).toEqual(foldersOf('src/features'));
});

it.each(files)('%s is valid for the schema', (file) => {
  const errors = validate(schema, parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(errors.map(({ message }) => message)).toEqual([]);
});
