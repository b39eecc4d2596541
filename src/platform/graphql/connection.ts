import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { type Failure, invalidInput } from '../errors.js';
import { AccessOfParent } from './access.js';

/** The largest `first` of most connections. */
export const MAX_PAGE = 100;

@ObjectType({ description: 'Where a page of a list ends, and whether another follows (Relay).' })
@AccessOfParent()
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more elements follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether elements stand before this page: true where `after` was given.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first element of this page.' })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last element of this page: pass it as `after` to get the next page.',
  })
  endCursor?: string;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 10, description: `Number of elements of the page, 1 to ${MAX_PAGE}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last element of the page before; absent for the first page.',
  })
  after?: string;
}

/** The largest `first` of lists whose elements are cheap to find. */
export const LONG_PAGE = 500;

@ArgsType()
export class LongPageArgs {
  @Field(() => Int, { defaultValue: 10, description: `Number of elements of the page, 1 to ${LONG_PAGE}.` })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last element of the page before; absent for the first page.',
  })
  after?: string;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  /** Undefined where counting was not asked for; a function is called only when the field is selected. */
  totalCount?: number | (() => Promise<number>);
}

/** The edge and connection types of a node type: `UserConnection`, `UserEdge`. */
export function connectionTypes<T extends object>(
  name: string,
  node: () => ClassType<T>,
): { ConnectionType: ClassType<Connection<T>>; EdgeType: ClassType<Edge<T>> } {
  @ObjectType(`${name}Edge`, { description: `An element of a page of ${name}, with its cursor.` })
  @AccessOfParent()
  class EdgeType implements Edge<T> {
    @Field(() => String, { description: 'Place of this element in the list.' })
    cursor!: string;

    @Field(() => node(), { description: 'The element.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay).` })
  @AccessOfParent()
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The elements of this page, in the order of the list.' })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;

    totalCount?: number | (() => Promise<number>);

    @Field(() => Int, {
      name: 'totalCount',
      nullable: true,
      description: 'Number of elements of the whole list; null where it is not counted.',
    })
    count(): number | Promise<number> | undefined {
      return typeof this.totalCount === 'function' ? this.totalCount() : this.totalCount;
    }
  }
  return { ConnectionType, EdgeType };
}

/**
 * A page of a keyset query that was asked for one row more than `first`.
 *
 * @param rows up to `first + 1` rows in order
 * @param key what the next page starts after: the sort values and the id, and the model id where scores order the list
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  first: number,
  node: (row: Row) => T,
  key: (row: Row) => CursorKey,
  totalCount?: Connection<T>['totalCount'],
): Connection<T> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(key(row)), node: node(row) }));
  const pageInfo = {
    hasNextPage: rows.length > first,
    // `finishRelay` knows the arguments.
    hasPreviousPage: false,
    startCursor: edges.at(0)?.cursor,
    endCursor: edges.at(-1)?.cursor,
  };
  return { edges, pageInfo, totalCount };
}

export type CursorKey = readonly (string | number | null)[];

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** @throws Failure INVALID_INPUT where the cursor is not one of ours or has another length */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === length) return key as CursorKey;
  } catch {
    // Falls through to the same failure: not JSON is as wrong as another length.
  }
  throw wrongCursor();
}

/** The failure for a cursor that another list made, or nobody. */
export function wrongCursor(): Failure {
  return invalidInput('This cursor does not belong to this list; start again without `after`.', 'after');
}

/** @throws Failure INVALID_INPUT where `first` is out of range */
export function checkFirst(first: number, max = MAX_PAGE): number {
  if (!Number.isInteger(first) || first < 1 || first > max) {
    throw invalidInput(`\`first\` must be a whole number from 1 to ${max}, got ${first}.`, 'first');
  }
  return first;
}
