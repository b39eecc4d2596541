import { randomUUID } from 'node:crypto';
import * as queries from '../../../../cypher/campaigns/index.js';
import { type Database, type QueryContext, type Transaction } from '../../../platform/neo4j/index.js';
import { type SegmentId } from './ids.js';
import { type RuleProgram } from './rule/rule-program.js';
import { type ChosenPeople } from './segment.js';

/** People whose membership is written at a time. */
const A_BATCH = 5_000;
/** Versions of which the members are kept. */
const VERSIONS = 100;
const CONTEXT: QueryContext = { operation: 'refreshSegment', timeoutMs: 10 * 60_000 };

/** Finds whom a choice chooses, and keeps who is a member of a segment. */
export class MembersStore {
  constructor(private readonly db: Database) {}

  /** Whom a rule chooses. */
  async ofRule({ now, ...rule }: RuleProgram, context?: QueryContext): Promise<ChosenPeople> {
    return (await this.db.run(queries.peopleOfRule, { now, rule }, context))[0];
  }

  /** Has Neo4j plan the query of rules, which takes it seconds: it chooses nobody. */
  async plan(): Promise<void> {
    const rule = { tests: [], acts: [], must: [], program: [{ op: 'ANY', n: 0 }] };
    await this.db.run(queries.peopleOfRule, { now: new Date(0), rule }, CONTEXT);
  }

  /** Vectors of members of a segment in the space of the active model, at most `limit`; none without a model. */
  async vectors(
    id: SegmentId,
    limit: number,
    context?: QueryContext,
  ): Promise<{ readonly model: string; readonly vector: readonly number[] }[]> {
    return this.db.run(queries.vectorsOfMembers, { id, limit }, context);
  }

  /** The people nearest to a direction who are no members of a segment. */
  async alike(params: queries.PeopleAlikeParams, context?: QueryContext): Promise<ChosenPeople> {
    return (await this.db.run(queries.peopleAlike, params, context))[0];
  }

  /**
   * Makes these people the members of a segment, in one transaction: readers see the members before or these. Where they are others than
   * before, that is another version.
   * @returns false where there is no such segment any more, or it was changed since `choice` was read
   */
  async write(
    { id, choice, ids, at }: { id: SegmentId; choice: string; ids: readonly string[]; at: Date },
    context: QueryContext = CONTEXT,
  ): Promise<boolean> {
    return this.db.transaction(
      'write',
      async (tx) => {
        const [segment] = await tx.run(queries.lockSegment, { id });
        if (!segment || segment.choice !== choice) return false;
        const [before] = await tx.run(queries.membersNow, { id });
        const [old, chosen] = [new Set(before.ids), new Set(ids)];
        const left = before.ids.filter((person) => !chosen.has(person));
        const joined = ids.filter((person) => !old.has(person));
        const isNew = segment.version === 0 || left.length + joined.length > 0;
        const version = segment.version + (isNew ? 1 : 0);
        await inBatches(left, (people) => tx.run(queries.leaveSegment, { id, people, version }));
        await inBatches(joined, (people) => tx.run(queries.joinSegment, { id, people, version }));
        const counts = { joined: joined.length, left: left.length };
        await tx.run(queries.enterMembership, {
          ...{ id, version, at, ...counts },
          versionId: isNew ? randomUUID() : null,
        });
        if (isNew) await prune(tx, id, version - VERSIONS);
        return true;
      },
      context,
    );
  }

  /** Takes a segment whose members were computed before `before`; undefined where there is none. */
  async claimDue(before: Date, at: Date, until: Date): Promise<SegmentId | undefined> {
    const params = { before, at, until };
    return (await this.db.run(queries.claimDueSegment, params, { operation: 'refreshSegments' })).at(0)?.id;
  }
}

async function inBatches(people: readonly string[], write: (people: string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < people.length; from += A_BATCH) await write(people.slice(from, from + A_BATCH));
}

async function prune(tx: Transaction<'write'>, id: SegmentId, until: number): Promise<void> {
  if (until > 0) await tx.run(queries.removeMemberships, { id, until, limit: A_BATCH });
}
