import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  decodeCursor,
  listCost,
  LONG_PAGE,
  LongPageArgs,
  orFailure,
  pageOf,
  type RequestContext,
  type UserError,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { Turns } from '../../../platform/threads/turns.js';
import { type CatalogueService, Product, ProductID, type ProductId, productLoader } from '../../catalogue/index.js';
import { type PlanRecord, SeedPlan, type SeedPlanService } from '../../influence/index.js';
import { type SegmentRecord } from '../segments/segment.js';
import { SaveSegmentPayload } from '../segments/segments.type.js';
import { type SegmentsService } from '../segments/segments.service.js';
import { type LaunchAudienceRecord, type LaunchPerson as LaunchPersonRecord } from './launch-audience.js';
import { type LaunchAudienceService } from './launch-audience.service.js';
import { LaunchAudience, LaunchPersonConnection, SaveLaunchAudienceInput } from './launch-audience.type.js';

/** Costs in the complexity limit: everybody is ranked, and a plan computes for a second or more. */
const RANKING = 1_000;
const PLAN = 8_000;

/** A person of an audience, and whose it is. */
export interface PersonOfAudience extends LaunchPersonRecord {
  readonly audience: LaunchAudienceRecord;
}

/** Finds people for a product that nobody has, and keeps them as a segment. */
@Resolver(() => LaunchAudience)
export class LaunchAudienceResolver {
  /** Who ranks everybody waits for whoever does already. */
  private readonly turns = new Turns();

  constructor(
    private readonly audiences: LaunchAudienceService,
    private readonly segments: SegmentsService,
    private readonly plans: SeedPlanService,
    private readonly catalogue: CatalogueService,
  ) {}

  @Query(() => LaunchAudience, {
    description:
      'The people who will most likely take a product that nobody has, by its content (words of its texts, brand, categories, tags, attributes), by what they took until the last training, and by how active they are. Nobody who bought it already, no robots, nobody inauthentic. NO_ACTIVE_MODEL before the first training.',
    complexity: ({ childComplexity }) => RANKING + childComplexity,
  })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  async launchAudience(
    @Arg('productId', () => ProductID, { description: "The product: the shop's own id or the opaque id." })
    productId: ProductId,
    @Arg('size', () => Int, { defaultValue: 1_000, description: 'Number of people, 1 to 10,000.' }) size: number,
    @Ctx() { query, signal }: RequestContext,
  ): Promise<LaunchAudienceRecord> {
    return this.turns.take(() => this.audiences.audience(productId, size, query), signal);
  }

  @Mutation(() => SaveSegmentPayload, {
    description:
      'Saves the people of `launchAudience` as a segment of the kind LIST; they stay as they are now. NO_ACTIVE_MODEL before the first training.',
  })
  @Access('SERVICE', 'MARKETER')
  async saveLaunchAudience(
    @Arg('input', () => SaveLaunchAudienceInput, { description: 'The product, how many people, and the name.' })
    { productId, size, name }: SaveLaunchAudienceInput,
    @Ctx() { query, signal, identity }: RequestContext,
  ): Promise<{ segment: SegmentRecord } | UserError> {
    return orFailure(async () => {
      const { people } = await this.turns.take(() => this.audiences.audience(productId, size, query, 'input'), signal);
      const ids = people.map(({ userId }) => userId).sort();
      return { segment: await this.segments.saveList(name, ids, identity?.subject ?? '', query) };
    });
  }

  @FieldResolver(() => Product, { description: 'The product.' })
  async product(
    @Root() { productId }: LaunchAudienceRecord,
    @Ctx() context: RequestContext,
  ): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }

  @FieldResolver(() => LaunchPersonConnection, {
    description: 'The people, the likeliest first. A page of a list of another training is refused.',
    complexity: listCost('launchPeople'),
  })
  people(
    @Root() audience: LaunchAudienceRecord,
    @Args(() => LongPageArgs) { first: asked, after }: LongPageArgs,
  ): Connection<PersonOfAudience> {
    const first = checkFirst(asked, LONG_PAGE);
    const { people, modelId } = audience;
    const from = placeAfter(after, modelId);
    const rows = people.slice(from, from + first + 1).map((person) => ({ ...person, audience }));
    return pageOf(
      rows,
      first,
      (person) => person,
      ({ rank }) => [modelId, rank],
      people.length,
    );
  }

  @FieldResolver(() => Int, {
    description: 'People of the list to whom the shop may not write: an export leaves them out.',
  })
  leftOut(@Root() { people, contactable }: LaunchAudienceRecord): number {
    return people.length - contactable;
  }

  @FieldResolver(() => Int, {
    description: 'Number of people in the list: fewer than `size` where fewer did anything yet.',
  })
  found(@Root() { people }: LaunchAudienceRecord): number {
    return people.length;
  }

  @FieldResolver(() => SeedPlan, {
    description:
      'With whom of these people to start so that as many of them as possible buy, as `planSeeds` finds it. The product need not be on sale yet.',
    complexity: ({ childComplexity }) => PLAN + childComplexity,
  })
  async seedPlan(
    @Root() { productId, people }: LaunchAudienceRecord,
    @Arg('count', () => Int, { defaultValue: 10, description: 'Number of seeds, 1 to 1,000.' }) count: number,
    @Ctx() { query, signal }: RequestContext,
  ): Promise<PlanRecord> {
    const request = { productId, count, within: people.map(({ userId }) => userId), beforeLaunch: true };
    return this.turns.take(() => this.plans.plan(request, query, { signal }), signal);
  }
}

/** Number of people before the page. */
function placeAfter(after: string | null | undefined, modelId: string): number {
  if (after === undefined || after === null) return 0;
  const [model, rank] = decodeCursor(after, 2);
  if (model !== modelId || typeof rank !== 'number') throw wrongCursor();
  return rank;
}
