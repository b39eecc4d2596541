import fc from 'fast-check';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { RESOLVERS } from '../../src/compose.js';
import { sizeOf } from '../../src/platform/graphql/document-size.js';
import { setDegrees } from '../../src/platform/graphql/cost.js';
import { createSchema } from '../../src/platform/graphql/schema.js';
import { type Failure } from '../../src/platform/errors.js';
import { checkCost, type Limits, MOST_FAULTS, readDocument, refuseOver } from '../../src/platform/graphql/limits.js';
import { attackDocuments } from '../support/attack-documents.js';

const TOKENS = 2_000;
const limits: Limits = { bodyBytes: 1e6, tokens: TOKENS, depth: 12, aliases: 30, cost: 20_000, timeMs: 15_000 };
const schema = createSchema(RESOLVERS);
const size = (text: string) => sizeOf(parse(text), TOKENS);

describe('the size of a document', () => {
  it('has depth through fragments and inline fragments, and every alias as often as it is used', () => {
    expect(size('{ a { b { c } } }')).toMatchObject({ depth: 3, aliases: 0 });
    expect(size('{ x: a { ...F } } fragment F on T { ... on U { y: b { c } } }')).toMatchObject({
      depth: 3,
      aliases: 2,
    });
    expect(size('{ a { ...F } b { ...F } } fragment F on T { y: c }')).toMatchObject({ depth: 2, aliases: 2 });
    expect(size('query A { a { b } } query B { x: a }')).toMatchObject({ depth: 2, aliases: 1 });
  });

  it('has the tokens of a fragment as often as it is used', () => {
    const once = size('{ ...F } fragment F on T { a }').tokens;
    expect(size('{ ...F ...F } fragment F on T { a }').tokens - once).toBe(2 + 7);
    expect(size('# a comment\n{ a }').tokens).toBe(3);
  });

  it('names a fragment that contains itself', () => {
    expect(size('{ ...F } fragment F on Q { a { ...G } } fragment G on Q { b { ...F } }').circle).toBe('F');
    expect(size('{ a } fragment F on Q { ...F }').circle).toBe('F');
    expect(size('{ ...F ...F } fragment F on Q { ...G } fragment G on Q { b }').circle).toBeUndefined();
  });

  it('is that of the document with its fragments put in, for any document without circles', () => {
    fc.assert(
      fc.property(documents({ fragments: 5, circles: false }), (text) => {
        const unfolded = unfold(parse(text));
        const { depth, aliases } = size(text);
        expect({ depth, aliases }).toEqual(plainSize(unfolded));
      }),
    );
  });

  it('is found with work that grows with the document, whatever its fragments unfold to', () => {
    fc.assert(
      fc.property(documents({ fragments: 60, circles: true }), (text) => {
        const written = tokensOf(text);
        expect(sizeOf(parse(text), TOKENS).looks).toBeLessThanOrEqual(2 * written + TOKENS);
      }),
      { numRuns: 200 },
    );
  });
});

/** Reads of `kind` that the whole way of a document takes until it is refused or about to run: the work, on any machine. */
function workOf(text: string): { reads: number; refusal: string | undefined } {
  let reads = 0;
  const counted = (document: DocumentNode): DocumentNode => {
    visit(document, {
      enter: (node) => {
        const { kind } = node;
        Object.defineProperty(node, 'kind', { get: () => ((reads += 1), kind) });
      },
    });
    reads = 0;
    return document;
  };
  try {
    const document = counted(readDocument(text, limits));
    const [fault] = validate(schema, document, specifiedRules, { maxErrors: MOST_FAULTS });
    if (fault) return { reads, refusal: fault.message };
    const operation = getOperationAST(document);
    if (operation) checkCost({ schema, document, operation }, limits);
    return { reads, refusal: undefined };
  } catch (error) {
    return { reads, refusal: (error as Error).message };
  }
}

/** A read comes with less than .5 microseconds of work: 50 ms. GraphQL's own budget alone would allow ten times as many. */
const MOST_READS = 100_000;

describe('no document under the body limit takes long before it is refused', () => {
  it.each(Object.entries(attackDocuments(TOKENS)))('%s', (_what, text) => {
    expect(Buffer.byteLength(text)).toBeLessThan(limits.bodyBytes);
    const { reads, refusal } = workOf(text);
    expect(reads).toBeLessThan(MOST_READS);
    expect(refusal).toEqual(expect.any(String));
  });

  it('nor do documents of any form', () => {
    fc.assert(
      fc.property(documents({ fragments: 60, circles: true }), (text) => {
        expect(workOf(text).reads).toBeLessThan(MOST_READS);
      }),
      { numRuns: 200 },
    );
  });

  it('and what front ends send is let through', () => {
    const card = 'fragment Card on Product { productId title price { amount } categories { categoryId name } }';
    const list = (name: string): string =>
      `${name}: popular(first: 10) { edges { cursor node { score product { ...Card } } } }`;
    expect(workOf(`{ ${['a', 'b', 'c', 'd', 'e'].map(list).join(' ')} } ${card}`).refusal).toBeUndefined();
  });
});

it('what clients add to every selection costs nothing, nor what a page knows of itself', () => {
  const costOf = (text: string): unknown => {
    const document = parse(text);
    try {
      checkCost({ schema, document, operation: getOperationAST(document)! }, { ...limits, cost: 0 });
    } catch (error) {
      return (error as Failure).details;
    }
    throw new Error('it costs nothing');
  };
  const plain = '{ popular(first: 50) { edges { node { score } } } }';
  const added =
    '{ __typename popular(first: 50) { __typename pageInfo { __typename hasNextPage endCursor } edges { __typename node { __typename score } } } }';
  expect(costOf(plain)).toMatchObject({ limit: 'cost' });
  expect(costOf(added)).toEqual(costOf(plain));
});

describe('a price that is remembered', () => {
  const document = parse(
    'query ($first: Int!, $who: UserID!, $named: Boolean = false) { user(userId: $who) { friends(first: $first) { edges { node { name @include(if: $named) userId } } } } }',
  );
  const priceOf = (variables: Record<string, unknown>): number => {
    try {
      checkCost({ schema, document, operation: getOperationAST(document)!, variables }, { ...limits, cost: -1 });
    } catch (error) {
      return (error as Failure).details.actual as number;
    }
    throw new Error('it has no price');
  };

  it('is that of the variables, whoever is asked about', () => {
    const ten = priceOf({ who: 'a', first: 10 });
    const hundred = priceOf({ who: 'a', first: 100 });
    expect(hundred).toBeGreaterThan(ten);
    expect([priceOf({ who: 'b', first: 10 }), priceOf({ who: 'c', first: 100 })]).toEqual([ten, hundred]);
    expect(priceOf({ who: 'b', first: 10, named: true })).toBeGreaterThan(ten);
    // Variables that do not fit have none, before and after.
    expect(() => priceOf({ first: 10 })).toThrow('no price');
    expect(() => priceOf({ who: 'a', first: 'ten' })).toThrow('no price');
  });

  it('takes no longer for what the document does not ask for, however deep it is', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(priceOf({ who: 'a', first: 10, more: deep })).toBe(priceOf({ who: 'a', first: 10 }));
    expect(() => priceOf({ who: 'a', first: deep })).toThrow('no price');
  });

  it('is computed anew once lists were measured', () => {
    const before = priceOf({ who: 'a', first: 100 });
    setDegrees({ FRIENDS_WITH: 7 });
    expect(priceOf({ who: 'a', first: 100 })).toBeLessThan(before);
    setDegrees({ FRIENDS_WITH: 100 });
  });
});

describe('a refusal', () => {
  const refusalOf = (text: string): Error => {
    try {
      readDocument(text, limits);
    } catch (error) {
      return error as Error;
    }
    throw new Error('it was let through');
  };

  it('says which limit was passed and by how much', () => {
    expect(() => refuseOver('depth', 20, 12, 'levels')).toThrow('over the depth limit: 20 levels, 12 allowed');
    expect(() => refuseOver('depth', 12, 12, 'levels')).not.toThrow();
    expect(refusalOf(`{ ${'__typename '.repeat(300)} }`)).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 'repeats', allowed: 20_000 },
    });
    expect(refusalOf('\n'.repeat(2_000))).toMatchObject({ details: { limit: 'lines', actual: 2_001, allowed: 2_000 } });
  });

  it('leaves to GraphQL what is not GraphQL', () => {
    expect(refusalOf('{ !')).toBeInstanceOf(GraphQLError);
  });
});

interface Shape {
  readonly fragments: number;
  readonly circles: boolean;
}

/** Documents of one operation and some fragments that use one another at random; without circles, each uses later ones only. */
function documents({ fragments, circles }: Shape): fc.Arbitrary<string> {
  const selection = (from: number): fc.Arbitrary<string> => {
    const spread = fc
      .integer({ min: circles ? 0 : Math.min(from, fragments - 1), max: fragments - 1 })
      .map((n) => `...F${n}`);
    const { set } = fc.letrec<{ set: string; one: string }>((tie) => ({
      set: fc.array(tie('one'), { minLength: 1, maxLength: 4 }).map((all) => `{ ${all.join(' ')} }`),
      one: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('__typename', 'a', 'x: a', 'y: b', 'title'),
        from < fragments ? spread : fc.constant('a'),
        tie('set').map((inner) => `popular ${inner}`),
        tie('set').map((inner) => `... on Query ${inner}`),
      ),
    }));
    return set;
  };
  const sets = Array.from({ length: fragments + 1 }, (_, n) => selection(n));
  return fc
    .tuple(...sets)
    .map(([first, ...rest]) => [first, ...rest.map((set, n) => `fragment F${n} on Query ${set}`)].join(' '));
}

function tokensOf(text: string): number {
  let tokens = 0;
  for (let token = parse(text).loc?.startToken.next; token; token = token.next) tokens += 1;
  return tokens;
}

/** A selection with its fragments put in, in the plainest way. */
interface Plain {
  readonly alias: boolean;
  readonly inside: readonly Plain[];
}

function unfold({ definitions }: DocumentNode): readonly Plain[] {
  const bodies = new Map<string, SelectionSetNode>();
  let top: SelectionSetNode | undefined;
  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) bodies.set(each.name.value, each.selectionSet);
    else if (each.kind === Kind.OPERATION_DEFINITION) top = each.selectionSet;
  }
  const plain = (set: SelectionSetNode | undefined): Plain[] =>
    (set?.selections ?? []).flatMap((each) =>
      each.kind === Kind.FIELD
        ? [{ alias: each.alias !== undefined, inside: plain(each.selectionSet) }]
        : plain(each.kind === Kind.FRAGMENT_SPREAD ? bodies.get(each.name.value) : each.selectionSet),
    );
  return plain(top);
}

function plainSize(all: readonly Plain[]): { depth: number; aliases: number } {
  const sizes = all.map(({ alias, inside }) => ({ alias, ...plainSize(inside) }));
  return {
    depth: Math.max(0, ...sizes.map(({ depth }) => depth + 1)),
    aliases: sizes.reduce((sum, { alias, aliases }) => sum + Number(alias) + aliases, 0),
  };
}
