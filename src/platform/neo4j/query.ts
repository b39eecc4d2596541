/**
 * What a catalogue query is: text, access mode, time limit and the types of its parameters and rows.
 * The constants are generated from `cypher/<feature>/*.cypher` (`npm run generate`); nothing else should make them
 * except the migrations, whose statements have no parameters, and of rows only the `changed` of a batch.
 */

export type AccessMode = 'read' | 'write';

export type ScalarKind = 'string' | 'int' | 'float' | 'boolean' | 'datetime';

/** A type of the query header (`// param`, `// row`), kept at run time so values are converted in one place. */
export type ValueType =
  | { readonly kind: ScalarKind; readonly nullable?: true }
  | { readonly kind: 'list'; readonly of: ValueType; readonly nullable?: true }
  | { readonly kind: 'map'; readonly fields: FieldTypes; readonly nullable?: true };

export type FieldTypes = { readonly [name: string]: ValueType };

/**
 * A typed query. `P` and `R` exist for the compiler only (`~types` is never set); `M` is the access mode, so a
 * read-only transaction refuses a writing query at compile time.
 */
export interface Query<P, R, M extends AccessMode = AccessMode> {
  /** `<feature>/<file name>`: shown in the query log, in errors and in `onQuery`. */
  readonly name: string;
  readonly mode: M;
  readonly text: string;
  /** Time limit of the transaction in milliseconds; the caller's `QueryContext.timeoutMs` comes first. */
  readonly timeoutMs?: number;
  readonly params: FieldTypes;
  readonly row: FieldTypes;
  readonly '~types'?: { readonly params: P; readonly row: R };
}

/** Who asks, and for how long they are ready to wait. */
export interface QueryContext {
  /** GraphQL operation, command or job: travels as transaction metadata. */
  readonly operation?: string;
  readonly requestId?: string;
  readonly timeoutMs?: number;
  /**
   * False: somebody waits for the answer, and a database that is down is said within two seconds. Default true: tried again
   * for as long as the database may take to come back.
   */
  readonly patient?: boolean;
  /** Called with the query's name each time one is sent: tests count queries per operation with it. */
  readonly onQuery?: (name: string) => void;
}
