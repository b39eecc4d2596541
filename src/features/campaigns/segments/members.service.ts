import { FAILURES, Failure, isFailure, notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type EventLog } from '../../../platform/telemetry/log.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type SegmentId } from './ids.js';
import { type MembersStore } from './members.store.js';
import { compileRule } from './rule/compile-rule.js';
import { type SegmentRule } from './rule/rule.js';
import { type AlikeChoice, type ChosenPeople, type SegmentRecord } from './segment.js';
import { type SegmentsStore } from './segments.store.js';

/** Members whose vectors give the direction of a look-alike segment. */
const LOOKED_AT = 5_000;
/** Age at which members are computed again, and for how long one process has a segment to itself. */
const DUE_MS = 30 * 60_000;
const TAKEN_MS = 15 * 60_000;

export interface MembersOptions {
  readonly store: MembersStore;
  readonly segments: SegmentsStore;
  readonly now: () => number;
  readonly warn: EventLog;
  /** Of the feature `insight`: what people bought is counted before it is asked for. */
  readonly keptOrders: {
    readonly fresh: (context?: QueryContext) => Promise<boolean>;
    readonly countAll: (signal?: AbortSignal) => Promise<number>;
  };
  readonly customers: {
    readonly currency: (given: string | null | undefined, context?: QueryContext) => Promise<string | null>;
  };
}

/** Computes who belongs to a segment, and keeps it fresh. */
export class MembersService {
  constructor(private readonly options: MembersOptions) {}

  /** Has the database make ready for rules, so that nobody waits for that; call it at start. */
  async prepare(): Promise<void> {
    await this.options.store.plan();
  }

  /** Whom a checked rule chooses now, and whether all that people bought is counted already. */
  async ofRule(rule: SegmentRule, context?: QueryContext): Promise<ChosenPeople & { readonly exact: boolean }> {
    const { store, keptOrders, customers, now } = this.options;
    const exact = await keptOrders.fresh(context);
    const currency = (await customers.currency(undefined, context)) ?? '';
    return { ...(await store.ofRule(compileRule(rule, now(), currency), context)), exact };
  }

  /**
   * People who are no members of a segment and stand nearest to the mean direction of its members, in the space of the active model.
   * @throws Failure NO_ACTIVE_MODEL where no model is active, or it knows no member
   */
  async alike({ segmentId, people }: AlikeChoice, context?: QueryContext): Promise<ChosenPeople> {
    const { store } = this.options;
    const rows = await store.vectors(segmentId, LOOKED_AT, context);
    if (rows.length === 0) {
      throw new Failure(MODEL_FAILURES.NO_ACTIVE_MODEL, 'No model is active that knows a member of the segment.');
    }
    const vector = rows[0].vector.map((_, n) => rows.reduce((sum, row) => sum + row.vector[n], 0) / rows.length);
    return store.alike({ id: segmentId, model: rows[0].model, vector, limit: people }, context);
  }

  /**
   * Computes the members of a segment now. Members of a list stay.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL
   */
  async refresh(id: SegmentId, context?: QueryContext, ...path: string[]): Promise<SegmentRecord> {
    const { store, segments, now } = this.options;
    for (;;) {
      const [segment] = await segments.byIds([id], context);
      if (!segment) throw notFound('segment', id, ...path);
      const { rule, alike } = segment.choice;
      if (!rule && !alike) return segment;
      const at = new Date(now());
      const { ids } = rule ? await this.ofRule(rule, context) : await this.alike(alike!, context);
      // Changed meanwhile: whom it chooses now is asked anew.
      if (await store.write({ id, choice: JSON.stringify(segment.choice), ids, at })) {
        return (await segments.byIds([id], context))[0] ?? segment;
      }
    }
  }

  /** Makes these people the members of a list. */
  async fill(id: SegmentId, ids: readonly string[], context?: QueryContext): Promise<void> {
    const { store, now } = this.options;
    await store.write({ id, choice: '{}', ids, at: new Date(now()) }, context);
  }

  /** Computes the members of every segment that were computed half an hour ago or earlier. @returns how many segments */
  async refreshDue(signal?: AbortSignal): Promise<number> {
    const { store, keptOrders, now, warn } = this.options;
    for (let refreshed = 0; ; refreshed += 1) {
      signal?.throwIfAborted();
      const at = now();
      const id = await store.claimDue(new Date(at - DUE_MS), new Date(at), new Date(at + TAKEN_MS));
      if (id === undefined) return refreshed;
      if (refreshed === 0) await keptOrders.countAll(signal);
      // One that fails is tried again when it is free; the others do not wait for it.
      await this.refresh(id).catch((err: unknown) => {
        const isUsual = [FAILURES.NOT_FOUND, MODEL_FAILURES.NO_ACTIVE_MODEL].some((kind) => isFailure(err, kind));
        if (!isUsual) warn('members of a segment not computed', { segment: id, err });
      });
    }
  }
}
