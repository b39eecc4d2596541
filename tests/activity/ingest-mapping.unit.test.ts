import { readdir } from 'node:fs/promises';
import { loadMapping, readMapping } from '../../src/features/activity/sources/files/mapping/mapping.files.js';
import { parseMapping, type Mapping } from '../../src/features/activity/sources/files/mapping/mapping.js';
import { COLUMNS } from '../../seeds/rows.js';

const events = {
  file: 'events.csv',
  target: 'events',
  columns: { userId: 'u', productId: 'p', kind: { constant: 'VIEW' }, at: 't' },
};

function faultOf(json: unknown): string {
  try {
    parseMapping(json, 'm.json');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the mapping was taken');
}

describe('mapping files', () => {
  it('names the path of each fault', () => {
    const { at, ...columns } = events.columns;
    expect(faultOf({ name: 'x', files: [{ ...events, columns }] })).toMatch(/files\[0\]\.columns\.at: /);
    expect(faultOf({ name: 'x', files: [{ ...events, columns: { ...columns, at, color: 'c' } }] })).toMatch(
      /files\[0\]\.columns: .*color/,
    );
    expect(faultOf({ name: 'x', files: [{ ...events, target: 'orders' }] })).toMatch(/files\[0\]\.target/);
    expect(faultOf({ name: 'x', files: [{ ...events, encodnig: 'latin1' }] })).toMatch(/files\[0\]: .*encodnig/);
    expect(faultOf({ files: [] })).toMatch(/name: [\s\S]*files: /);
  });

  it('says which mapping file is missing or no JSON', async () => {
    await expect(loadMapping('nowhere/else.json')).rejects.toThrow('There is no mapping file nowhere/else.json.');
    await expect(loadMapping('README.md').catch((error: Error) => error.message)).resolves.toMatch(/README\.md/);
  });

  it('takes every mapping that comes with the project', async () => {
    const names = (await readdir('docs/mappings')).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) await expect(loadMapping(`docs/mappings/${name}`)).resolves.toHaveProperty('files');
  });

  it('may hold comments and commas before a closing bracket, and names the line that is no JSON', () => {
    const text = '{\n  // Orders.\n  "name": "x", "files": [' + JSON.stringify(events) + ', ],\n}';
    expect(readMapping(text, 'm.json').name).toBe('x');
    expect(() => readMapping(text.replace('"x",', '"x" "y",'), 'm.json')).toThrow(
      /^m\.json is no JSON: .* on line 3\.$/,
    );
  });

  it('reads by default exactly the files and columns that the demo shop writes', async () => {
    const mapping: Mapping = await loadMapping('docs/mappings/default.json');
    const read = mapping.files.map(({ file, columns }) => [
      `${file}.csv`,
      Object.values(columns).map((spec) => (typeof spec === 'string' ? spec : 'column' in spec ? spec.column : '')),
    ]);
    expect(Object.fromEntries(read.map(([file, columns]) => [file, [...columns].sort()]))).toEqual(
      Object.fromEntries(Object.entries(COLUMNS).map(([file, columns]) => [file, [...columns].sort()])),
    );
  });
});
