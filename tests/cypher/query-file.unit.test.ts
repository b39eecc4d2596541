import fc from 'fast-check';
import { parseQueryFile, QueryFileError, type QueryFileFault } from '../../scripts/generate/query-file.js';
import { parseValueType, TypeSyntaxError } from '../../scripts/generate/value-type.js';
import { type ValueType } from '../../src/platform/neo4j/query.js';
import { splitStatements } from '../../src/platform/neo4j/text.js';

const good = `// Which people joined since a day,
// and what do they like?
// mode: read
// param since: datetime
// param limit: int - rows wanted
// row id: string
// row likes: {productId: string,
//   at: datetime}[]
// timeout: 5s
// scan: everybody is wanted

// A comment that speaks of $nothing.
MATCH (u:User)
WHERE u.joinedAt >= $since AND u.name <> '$nobody; RETURN x AS y'
RETURN DISTINCT
  u.id AS id,
  COLLECT { MATCH (u)-[l:LIKED]->(p) RETURN {productId: p.id, at: l.at} } AS likes
ORDER BY id
LIMIT $limit;
`;

describe('parseQueryFile', () => {
  it('reads question, mode, types, remarks, limit and reason, and leaves the text alone', () => {
    const query = parseQueryFile('cypher/people/recent.cypher', good);
    expect(query).toMatchObject({
      question: 'Which people joined since a day, and what do they like?',
      mode: 'read',
      timeoutMs: 5000,
      scan: 'everybody is wanted',
      textLine: 12,
    });
    expect(query.params.get('limit')).toEqual({ type: { kind: 'int' }, line: 5, doc: 'rows wanted' });
    expect(query.row.get('likes')?.type).toEqual({
      kind: 'list',
      of: { kind: 'map', fields: { productId: { kind: 'string' }, at: { kind: 'datetime' } } },
    });
    expect(query.text.startsWith('// A comment')).toBe(true);
    expect(query.text.endsWith('LIMIT $limit')).toBe(true);
  });

  const faults: [QueryFileFault, number, (source: string) => string][] = [
    ['NO_QUESTION', 1, (s) => s.replace(/^\/\/ Which.*\n\/\/ and.*\n/, '')],
    ['NO_MODE', 1, (s) => s.replace('// mode: read\n', '')],
    ['BAD_MODE', 3, (s) => s.replace('mode: read', 'mode: reads')],
    ['BAD_TIMEOUT', 9, (s) => s.replace('5s', '5 hours')],
    ['BAD_TYPE', 5, (s) => s.replace('limit: int', 'limit: integer')],
    ['BAD_TYPE', 5, (s) => s.replace('int - rows', 'int rows')],
    ['BAD_LINE', 4, (s) => s.replace('param since: datetime', 'parameter since: datetime')],
    ['DECLARED_TWICE', 5, (s) => s.replace('param limit: int', 'param since: int')],
    ['PARAM_NOT_DECLARED', 14, (s) => s.replace('$since', '$until AND u.joinedAt > $since')],
    ['PARAM_NOT_USED', 5, (s) => s.replace('LIMIT $limit', 'LIMIT 10')],
    ['COLUMN_NOT_DECLARED', 15, (s) => s.replace('u.id AS id', 'u.id AS id, u.name AS name')],
    ['COLUMN_NOT_RETURNED', 6, (s) => s.replace('  u.id AS id,\n', '').replace('ORDER BY id\n', '')],
    ['COLUMN_NOT_NAMED', 15, (s) => s.replace('u.id AS id', 'u.id')],
    ['COLUMN_NOT_NAMED', 15, (s) => s.replace(/RETURN DISTINCT[\s\S]*likes\n/, 'RETURN *\n')],
    ['SEVERAL_STATEMENTS', 18, (s) => s.replace('ORDER BY id', '; ORDER BY id')],
    ['BAD_LIST', 9, (s) => s.replace('timeout: 5s', 'for: each colour')],
    ['ENTRY_NOT_USED', 12, (s) => s.replace('timeout: 5s', 'for: each event relationship')],
    ['EMPTY', 10, (s) => s.split('\n').slice(0, 10).join('\n')],
  ];
  it.each(faults)('refuses with %s at line %d', (code, line, spoil) => {
    const spoilt = spoil(good);
    expect(spoilt).not.toBe(good);
    let thrown: unknown;
    try {
      parseQueryFile('cypher/people/recent.cypher', spoilt);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(QueryFileError);
    expect({ code: (thrown as QueryFileError).code, line: (thrown as QueryFileError).line }).toEqual({ code, line });
    expect((thrown as Error).message).toMatch(new RegExp(`^cypher/people/recent.cypher:${line} ${code} `));
  });

  it('takes the columns of a UNION from its parts, and none from a write without RETURN', () => {
    const union = parseQueryFile(
      'cypher/a/b.cypher',
      '// Q?\n// mode: read\n// row id: string\n\nMATCH (u:User) RETURN u.id AS id UNION MATCH (p:Product) RETURN p.id AS id',
    );
    expect([...union.row.keys()]).toEqual(['id']);
    const write = parseQueryFile('cypher/a/c.cypher', '// Q?\n// mode: write\n\nCREATE (:User)');
    expect(write.row.size).toBe(0);
  });
});

const names = fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}$/);
const { type: types } = fc.letrec<{ type: ValueType; bare: ValueType }>((tie) => ({
  type: fc.oneof(
    tie('bare'),
    tie('bare').map((bare) => ({ ...bare, nullable: true as const })),
  ),
  bare: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('string', 'int', 'float', 'boolean', 'datetime').map((kind) => ({ kind })),
    tie('type').map((of) => ({ kind: 'list' as const, of })),
    fc
      .dictionary(names, tie('type'), { minKeys: 1, maxKeys: 4, noNullPrototype: true })
      .map((fields) => ({ kind: 'map' as const, fields })),
  ),
}));

function write(type: ValueType): string {
  const bare = type.kind === 'list' ? `${write(type.of)}[]` : type.kind === 'map' ? writeMap(type.fields) : type.kind;
  return type.nullable ? `${bare}?` : bare;
}

function writeMap(fields: { readonly [name: string]: ValueType }): string {
  return `{${Object.entries(fields)
    .map(([name, field]) => `${name}: ${write(field)}`)
    .join(', ')}}`;
}

describe('parseValueType', () => {
  it('reads back every type as it was written, and leaves the rest', () => {
    fc.assert(
      fc.property(types, (type) => {
        expect(parseValueType(`${write(type)}  - a remark`)).toEqual({ type, rest: '- a remark' });
      }),
    );
  });

  it.each(['', 'strin', 'string??', '{}', '{a string}', '{a: int, a: int}', '{a: int', '[]'])(
    'refuses %p',
    (source) => {
      expect(() => parseValueType(source)).toThrow(TypeSyntaxError);
    },
  );
});

describe('splitStatements', () => {
  it('splits at semicolons outside strings, names and comments, and drops pieces without Cypher', () => {
    const text = "// one; two\nCREATE (:A {t: 'x;y'});\n\nMATCH (`b;c`) /* ; */ RETURN 1 AS x;\n// the end\n";
    expect(splitStatements(text)).toEqual([
      "// one; two\nCREATE (:A {t: 'x;y'})",
      'MATCH (`b;c`) /* ; */ RETURN 1 AS x',
    ]);
  });
});
