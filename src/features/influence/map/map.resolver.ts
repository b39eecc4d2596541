import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestContext } from '../../../platform/graphql/index.js';
import { UserID, type UserId } from '../../people/index.js';
import { mapPath } from './map-path.js';
import { Neighbourhood, PeopleMap } from './map.type.js';
import { type NeighbourhoodRecord, type NeighbourhoodService } from './neighbourhood.service.js';
import { type PeopleMap as MapRecord, type PeopleMapService } from './people-map.service.js';

/** Answers requests for what a picture of people is drawn from. */
@Resolver(() => PeopleMap)
export class MapResolver {
  constructor(
    private readonly map: PeopleMapService,
    private readonly neighbourhoods: NeighbourhoodService,
  ) {}

  @Query(() => Neighbourhood, {
    description: 'The people around one person and the ties between them, with where to draw them.',
    complexity: 500,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async neighbourhood(
    @Arg('userId', () => UserID, { nullable: true, description: 'The person; by default the most influential one.' })
    userId: UserId | null,
    @Arg('hops', () => Int, { defaultValue: 2, description: 'Ties between others and the person at most, 1 to 3.' })
    hops: number,
    @Arg('limit', () => Int, { defaultValue: 500, description: 'Number of people at most, 1 to 2,000.' }) limit: number,
    @Ctx() context: RequestContext,
  ): Promise<NeighbourhoodRecord> {
    return this.neighbourhoods.around(userId, hops, limit, context.query);
  }

  @Query(() => PeopleMap, {
    description: 'The picture of all people: its communities, and where its files are.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async peopleMap(@Ctx() context: RequestContext): Promise<MapRecord> {
    return this.map.describe(context.query);
  }

  @FieldResolver(() => String, {
    description:
      'Path of the positions, 7n bytes, little-endian: x and y of each person (n times 16 bits each), the place of each person in `communities` (n times 16 bits; 65,535 for none), influence of each on a scale of 0 to 255 (n times 8 bits).',
  })
  positions(@Root() { modelId }: MapRecord): string {
    return mapPath(modelId, 'positions.bin');
  }

  @FieldResolver(() => String, {
    description:
      'Path of the ties, 4(n + 1 + t) bytes, little-endian, 32 bits each: where the ties of each person to people after that person begin (n + 1), then the other person of each tie (t).',
  })
  tieList(@Root() { modelId }: MapRecord): string {
    return mapPath(modelId, 'ties.bin');
  }

  @FieldResolver(() => String, {
    description: 'Path of the own ids of people, a line each, in the order of the positions.',
  })
  ids(@Root() { modelId }: MapRecord): string {
    return mapPath(modelId, 'people.txt');
  }
}
