import fc from 'fast-check';
import { Kind } from 'graphql';
import { mayAccess } from '../../src/platform/graphql/access.js';
import { decodeCursor, encodeCursor, pageOf } from '../../src/platform/graphql/connection.js';
import { globalId, parseGlobalId } from '../../src/platform/graphql/global-id.js';
import { idScalar, ownId } from '../../src/platform/graphql/id-scalar.js';
import { type Id } from '../../src/platform/ids.js';

describe('opaque ids', () => {
  it('come back as the type and the own id they were made of, whatever the own id holds', () => {
    fc.assert(
      fc.property(fc.constantFrom('User', 'Product'), fc.string({ minLength: 1, unit: 'grapheme' }), (type, own) => {
        const id = globalId(type, own);
        expect(parseGlobalId(id)).toEqual({ type, ownId: own });
        expect(ownId(type, id)).toBe(own);
      }),
    );
  });

  it("leave a shop's own ids alone, those that look like base64 too", () => {
    for (const own of ['1', 'u-17', 'VXNlcjo', 'dGVzdA', 'anna@shop.example']) expect(ownId('User', own)).toBe(own);
    expect(ownId('User', globalId('Product', '1'))).toBe(globalId('Product', '1'));
  });

  it('are parsed where an argument names its type, as literal, number and variable', () => {
    const UserID = idScalar<Id<'User'>>('User', 'a person');
    expect(UserID.name).toBe('UserID');
    expect(UserID.parseValue(globalId('User', 'anna'))).toBe('anna');
    expect(UserID.parseValue(' anna ')).toBe('anna');
    expect(UserID.parseValue(17)).toBe('17');
    expect(UserID.parseLiteral({ kind: Kind.STRING, value: globalId('User', 'anna') })).toBe('anna');
    expect(UserID.parseLiteral({ kind: Kind.INT, value: '17' })).toBe('17');
    for (const wrong of [null, 1.5, true, ['anna']]) {
      expect(() => UserID.parseValue(wrong)).toThrow(/UserID cannot be/);
    }
    expect(() => UserID.parseLiteral({ kind: Kind.BOOLEAN, value: true })).toThrow('UserID must be a string.');
  });
});

describe('cursors', () => {
  it('refuse what is not theirs, by name', () => {
    expect(() => decodeCursor('nonsense', 2)).toThrow(/does not belong to this list/);
    expect(() => decodeCursor(encodeCursor([1]), 2)).toThrow(/does not belong to this list/);
    expect(decodeCursor(encodeCursor([0.25, 'ö']), 2)).toEqual([0.25, 'ö']);
  });

  it('walk a list whole, each element once, for any page size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 7 }), (numbers, first) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const seen: number[] = [];
        let after: string | undefined;
        for (;;) {
          const start = after ? (decodeCursor(after, 1)[0] as number) : -Infinity;
          const rows = sorted.filter((value) => value > start).slice(0, first + 1);
          const page = pageOf(
            rows,
            first,
            (row) => row,
            (row) => [row],
          );
          seen.push(...page.edges.map(({ node }) => node));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(seen).toEqual(sorted);
      }),
    );
  });
});

describe('access', () => {
  const customer = { subject: 'anna', roles: ['CUSTOMER'] } as const;

  it('lets a customer ask about nobody else', () => {
    expect(mayAccess(customer, ['SELF'], ['anna'])).toBe(true);
    expect(mayAccess(customer, ['SELF'], ['anna', 'ben'])).toBe(false);
    expect(mayAccess(customer, ['SELF'], [])).toBe(false);
    expect(mayAccess(customer, ['SERVICE'], ['anna'])).toBe(false);
  });

  it('lets an admin do all and a role what names it', () => {
    expect(mayAccess({ subject: 'root', roles: ['ADMIN'] }, ['SERVICE'], [])).toBe(true);
    expect(mayAccess({ subject: 'crm', roles: ['MARKETER'] }, ['SELF', 'MARKETER'], ['anna'])).toBe(true);
    expect(mayAccess({ subject: 'anna', roles: ['SERVICE'] }, ['SELF'], ['anna'])).toBe(false);
  });
});
