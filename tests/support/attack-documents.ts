/** Documents of at most `tokens` tokens that are small to write and that a naive server is long about, by what they attack. */
export function attackDocuments(tokens: number): Record<string, string> {
  const times = (count: number, each: (n: number) => string): string =>
    Array.from({ length: Math.floor(count) }, (_, n) => each(n)).join(' ');
  const chain = (type: string, count: number, spreads: number, last: string): string =>
    times(count, (n) => `fragment F${n} on ${type} { ${n < count - 1 ? `...F${n + 1} `.repeat(spreads) : last} }`);
  return {
    'fragments that each hold the next twice': `{ ...F0 } ${chain('Query', 20, 2, '__typename')}`,
    'as many of them as fit': `{ ...F0 } ${chain('Query', tokens / 12, 2, '__typename')}`,
    'the same in the schema': `{ __schema { types { ...F0 } } } ${chain('__Type', tokens / 12, 2, 'name')}`,
    'the same under fields': `{ ...F0 } ${times(tokens / 24, (n) => `fragment F${n} on Query { node(id: "x") { ...F${n + 1} ...F${n + 1} } }`)}`,
    'fragments in all circles': `{ ...F0 } ${times(30, (n) => `fragment F${n} on Query { ${times(20, (k) => `...F${(n + k) % 30}`)} }`)}`,
    'fragments that nobody uses': `{ __typename } ${chain('Query', tokens / 12, 2, '__typename')}`,
    'one field many times': `{ ${'__typename '.repeat(tokens - 10)} }`,
    'one path many times': `{ ${'popular { pageInfo { hasNextPage } } '.repeat(tokens / 8)} }`,
    'one field with long arguments': `{ ${times(tokens / 10, () => `product(productId: "${'x'.repeat(4000)}") { title }`)} }`,
    'many fragments side by side': `{ ${times(tokens / 12, (n) => `...F${n}`)} } ${times(tokens / 12, (n) => `fragment F${n} on Query { a${n}: __typename }`)}`,
    'many operations over one chain': `${times(tokens / 14, (n) => `query Q${n} { ...F0 }`)} ${chain('Query', tokens / 24, 1, '__typename')}`,
    'faults behind many lines': `${'\n'.repeat(900_000)}{ ${times(tokens - 10, (n) => `recommendatoins${n}`)} }`,
    'a syntax error behind many lines': `${'\r\n'.repeat(450_000)}{ !`,
    'many comments': `${'#\n'.repeat(450_000)}{ __typename }`,
    'faults that each have suggestions': `{ ${times(tokens - 10, (n) => `recommendatoins${n}`)} }`,
    'unknown types that resemble many': times(tokens / 8, (n) => `fragment F${n} on Recommendatoin${n} { a }`),
    'long lists in a fragment used often': `{ ${'...F '.repeat(tokens / 5)} } fragment F on Query { categories(first: [${'1 '.repeat(tokens / 2)}]) { edges { cursor } } }`,
    'deep lists': `{ product(productId: ${'['.repeat(tokens / 2 - 10)}${']'.repeat(tokens / 2 - 10)}) { title } }`,
    'deep inline fragments': `{ ${'... { '.repeat(tokens / 3 - 10)} a ${'} '.repeat(tokens / 3 - 10)} }`,
    'long names': `{ ${times(tokens - 10, (n) => `a${'x'.repeat(400)}${n}`)} }`,
  };
}
