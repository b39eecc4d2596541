import { circleCandidates, tiesOfCircle } from '../../../../cypher/groups/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type Act, type EventRelationship, kindOf } from '../../activity/index.js';
import { type ProductId } from '../../catalogue/index.js';
import { type ShareActivity, type UserId } from '../../people/index.js';

const MOST = { ties: 100, near: 300 } as const;

/** An act of a friend, before it is decided whether the viewer is told of it. */
export interface NearAct extends Act {
  readonly productId: ProductId;
  readonly at: Date;
}

export interface Candidate {
  readonly userId: UserId;
  readonly consent: ShareActivity;
  /** Of the tie to the person who asks, 0 to 1; null before the first training. */
  readonly strength: number | null;
  readonly acts: readonly NearAct[];
}

/** A friendship between two people. */
export interface TieBetween {
  readonly a: UserId;
  readonly b: UserId;
  readonly strength: number | null;
}

/** Reads who could be asked, as ties, consent and acts are stored now. */
export class CircleStore {
  constructor(private readonly db: Database) {}

  /** Friends with the strongest ties, and all that each did for or against the product and those near to it. */
  async candidates(userId: string, productId: string, context?: QueryContext): Promise<Candidate[]> {
    const rows = await this.db.run(circleCandidates, { userId, productId, ...MOST }, context);
    return rows.map(({ userId: friend, shareActivity, strength, acts }) => ({
      ...{ userId: friend, consent: shareActivity as ShareActivity, strength },
      acts: acts.map(({ relationship, reason, ...act }) => ({
        ...act,
        kind: kindOf(relationship as EventRelationship, reason),
      })),
    }));
  }

  async ties(ids: readonly string[], context?: QueryContext): Promise<TieBetween[]> {
    return this.db.run(tiesOfCircle, { ids }, context);
  }
}
