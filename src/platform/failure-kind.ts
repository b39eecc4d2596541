/**
 * A kind of failure that a caller can meet. `docs/errors.md` is generated from all kinds: those of `errors.ts` and of each
 * `failures.ts` in `src/platform` and `src/features`.
 */
export interface FailureKind {
  /** Unique among all kinds. */
  readonly code: string;
  /** HTTP status of an answer that fails as a whole. */
  readonly status: number;
  /** True: a mutation answers it as data, as a member of its payload union. False: it is thrown and stands in `errors`. */
  readonly expected: boolean;
  /** Whether another attempt of a job may succeed; false ends the job at once. */
  readonly retry: boolean;
  /** True: the caller gets a correlation id in place of the message. Default false. */
  readonly masked?: boolean;
  readonly meaning: string;
  /** What the caller can do. */
  readonly mend: string;
}

/** Kinds of failure by their codes, for `new Failure(kind, message)`. */
export function defineFailures<Code extends string>(
  kinds: Readonly<Record<Code, Omit<FailureKind, 'code'>>>,
): Readonly<Record<Code, FailureKind>> {
  const entries = Object.entries<Omit<FailureKind, 'code'>>(kinds).map(([code, kind]) => [code, { code, ...kind }]);
  return Object.fromEntries(entries) as Record<Code, FailureKind>;
}
