import { type UserId } from '../../people/index.js';
import { similarFriends, similarPeople } from '../../../../cypher/recommendations/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { MOST_TIES } from '../person/person.store.js';

/** A person near a vector. */
export interface SimilarPerson {
  readonly userId: UserId;
  /** Cosine in the space of the model, -1..1. */
  readonly score: number;
}

/** Which people to find near a vector. */
export interface SimilarityQuery {
  /** Id of the person whose vector it is, who is not in the answer. */
  readonly userId: UserId;
  readonly vector: Float32Array;
  /** Id of the model that gave the vector: vectors of other models are ignored. */
  readonly model: string;
  readonly region?: string | null;
  readonly limit: number;
}

/** The vector index gives this many people for one wanted, because filters apply after it. */
const INDEX_FACTOR = 10;
const MOST_NEIGHBOURS = 1_000;

/** The queries for people near a vector; the most similar person is first. */
export class SimilarPeopleStore {
  constructor(private readonly db: Database) {}

  /** Among friends and followed people who share their activity. */
  async amongVisible(query: SimilarityQuery, context?: QueryContext): Promise<SimilarPerson[]> {
    const params = { ...query, vector: Array.from(query.vector), ties: MOST_TIES };
    return this.db.run(similarFriends, params, context);
  }

  /** Among all people. */
  async amongAll({ userId, ...query }: SimilarityQuery, context?: QueryContext): Promise<SimilarPerson[]> {
    const neighbours = Math.min(MOST_NEIGHBOURS, query.limit * INDEX_FACTOR);
    const params = { ...query, vector: Array.from(query.vector), neighbours, except: userId };
    return this.db.run(similarPeople, params, context);
  }
}
