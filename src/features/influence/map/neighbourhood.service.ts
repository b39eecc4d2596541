import { type UserId, type PeopleService } from '../../people/index.js';
import { audienceSizes } from '../../../algorithms/influence/audience.js';
import { communityName } from '../../../algorithms/influence/community-names.js';
import { neighbourhoodOf } from '../../../algorithms/influence/neighbourhood.js';
import { checkNumber, isGiven } from '../../../platform/checks.js';
import { notFound } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type ExistenceStore } from '../existence.store.js';
import { notScored } from '../not-scored.js';
import { type PeopleMapService } from './people-map.service.js';

/** People and ties of one answer at most: what a browser can draw. */
export const MOST_PEOPLE = 2_000;
const MOST_TIES = 6_000;

/** People around one person, in columns. */
export interface NeighbourhoodRecord {
  readonly modelId: string;
  readonly total: number;
  readonly userIds: readonly string[];
  readonly names: readonly (string | null)[];
  readonly hops: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly influence: readonly number[];
  readonly audience: readonly number[];
  readonly communityIds: readonly string[];
  readonly community: readonly number[];
  readonly mutual: readonly number[];
  readonly oneWay: readonly number[];
  readonly tiesLeftOut: number;
}

/** Tells who is around a person, with what is needed to draw it. */
export class NeighbourhoodService {
  constructor(
    private readonly map: PeopleMapService,
    private readonly people: PeopleService,
    private readonly existence: ExistenceStore,
  ) {}

  /**
   * The people within some ties of a person, as the last run found them (`neighbourhoodOf`).
   * @param userId the most influential person where it is null
   * @param hops 1 to 3
   * @param limit people at most, 1 to 2,000, the person included
   * @throws Failure INVALID_INPUT, NOT_FOUND for a person who is unknown or joined after the run, NO_ACTIVE_MODEL, MODEL_DAMAGED
   */
  async around(
    userId: UserId | null | undefined,
    hops: number,
    limit: number,
    context?: QueryContext,
  ): Promise<NeighbourhoodRecord> {
    checkNumber(hops, { min: 1, max: 3, whole: true }, 'hops');
    checkNumber(limit, { min: 1, max: MOST_PEOPLE, whole: true }, 'limit');
    const { table, layout } = await this.map.current(context);
    const { influence, community } = table.scores;
    const person = isGiven(userId) ? table.personOf.get(userId) : mostInfluential(influence);
    if (person === undefined) {
      if (!isGiven(userId)) throw notScored();
      await this.existence.requireUser(userId, context);
      throw notFound('user in the last run', userId, 'userId');
    }
    const found = neighbourhoodOf(table, influence, person, { hops, people: limit, ties: MOST_TIES });
    const members = [...found.people];
    const userIds = members.map((one) => table.people[one]);
    const records = await this.people.byIds(userIds, context);
    const sizes = audienceSizes(table);
    const leaders = [...new Set(members.map((one) => community[one]))];
    const place = new Map(leaders.map((leader, n) => [leader, n]));
    return {
      ...{ modelId: table.model, total: found.total, userIds, names: records.map((record) => record?.name ?? null) },
      ...{ hops: [...found.hops], mutual: found.mutual, oneWay: found.oneWay, tiesLeftOut: found.tiesLeftOut },
      ...{ x: members.map((one) => layout.x[one]), y: members.map((one) => layout.y[one]) },
      influence: members.map((one) => Number(influence[one].toFixed(4))),
      audience: members.map((one) => sizes[one]),
      communityIds: leaders.map((leader) => communityName(table, leader)),
      community: members.map((one) => place.get(community[one])!),
    };
  }
}

/** The first of the most influential people, who leads the lists, too; undefined where nobody is scored. */
function mostInfluential(influence: ArrayLike<number>): number | undefined {
  let first: number | undefined;
  for (let n = 0; n < influence.length; n += 1) if (first === undefined || influence[n] > influence[first]) first = n;
  return first;
}
