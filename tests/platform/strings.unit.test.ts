/** The promise of one check of strings: no field of any feature is reached by a string that the graph could not hold. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import fc from 'fast-check';
import { RESOLVERS } from '../../src/compose.js';
import { checkId, checkKey, checkLine } from '../../src/platform/checks.js';
import { type Failure } from '../../src/platform/errors.js';
import { createSchema } from '../../src/platform/graphql/schema.js';
import { UserError } from '../../src/platform/graphql/index.js';
import { cleanLine, MAX_ID_LENGTH, Problem, readId, readString } from '../../src/platform/text.js';

type Value = unknown;

/** Values of an argument with `bad` at one string each, and the path of that string. */
function* withBad(type: GraphQLInputType, bad: string, depth = 0): Generator<{ value: Value; path: string[] }> {
  if (isNonNullType(type)) yield* withBad(type.ofType, bad, depth);
  else if (isListType(type)) {
    const inner = type.ofType;
    for (const { value, path } of withBad(inner, bad, depth)) yield { value: [value], path: ['0', ...path] };
  } else if (isInputObjectType(type)) {
    if (depth > 4) return;
    for (const field of Object.values(type.getFields())) {
      for (const { value, path } of withBad(field.type, bad, depth + 1)) {
        yield { value: { [field.name]: value }, path: [field.name, ...path] };
      }
    }
  } else if (isScalarType(type) && (type.name === 'String' || /ID$/.test(type.name))) yield { value: bad, path: [] };
  else if (!isScalarType(type) && !isEnumType(type)) throw new Error('a kind of type that this test does not know');
}

/** The longest string of a request is the mapping of an ingest, of 200,000 characters. */
const LONGER_THAN_ANY = 'x'.repeat(200_001);

interface Door {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const doors: Door[] = Object.values(createSchema(RESOLVERS).getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field }))
    : [],
);

const { signal } = new AbortController();

async function outcome({ field }: Door, args: Record<string, unknown>): Promise<unknown> {
  const door = field.subscribe ?? field.resolve;
  try {
    return await door!({}, args, { loaders: {}, signal }, {} as GraphQLResolveInfo);
  } catch (error) {
    return error;
  }
}

describe('strings of requests', () => {
  const cases = ['\ud800', 'a\udfffb', LONGER_THAN_ANY].flatMap((bad) =>
    doors.flatMap((door) =>
      door.field.args.flatMap((arg) =>
        [...withBad(arg.type, bad)].map(({ value, path }) => ({
          door,
          args: { [arg.name]: value },
          path: [arg.name, ...path],
        })),
      ),
    ),
  );

  it('are refused with their path at every field, in every input, before a service is asked', async () => {
    expect(cases.length).toBeGreaterThan(300);
    for (const { door, args, path } of cases) {
      if (door.name === 'Mutation.recordEvents') continue; // Each event of a batch is told of by itself.
      const answer = await outcome(door, args);
      const { code, at } =
        answer instanceof UserError
          ? { code: answer.code, at: answer.path }
          : { code: (answer as Failure).code, at: (answer as Failure).argument };
      expect({ door: door.name, code, at }).toEqual({ door: door.name, code: 'INVALID_INPUT', at: path });
    }
  });
});

describe('one form of a text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\u00e9', 'e\u0301', '\u{1F600}', '\t'), maxLength: 20 });

  it('is its own: what was read is read again as it is', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const read of [readString, readId, cleanLine]) {
          const once = read(given);
          if (once instanceof Problem) continue;
          expect(read(once)).toBe(once);
          expect(once).toBe(once.normalize('NFC').trim());
        }
      }),
    );
  });

  it('is one for every way of writing it', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const read of [readString, readId, cleanLine]) {
          expect(read(` ${given.normalize('NFD')}\n`)).toEqual(read(given));
        }
      }),
    );
  });

  it('has a length, whether id, key or line', () => {
    const refusal = (work: () => unknown): string => {
      try {
        return String(work());
      } catch (error) {
        return (error as Failure).code;
      }
    };
    expect(refusal(() => checkKey('k'.repeat(9_000), 200, 'input', 'idempotencyKey'))).toBe('INVALID_INPUT');
    expect(refusal(() => checkKey(' ', 200, 'input', 'idempotencyKey'))).toBe('INVALID_INPUT');
    expect(refusal(() => checkId('i'.repeat(MAX_ID_LENGTH + 1), 'user', 'userId'))).toBe('INVALID_INPUT');
    expect(refusal(() => checkLine('l'.repeat(101), 100, 'region'))).toBe('INVALID_INPUT');
  });
});
