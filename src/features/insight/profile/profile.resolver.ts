import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, checkFirst, type RequestContext, Self } from '../../../platform/graphql/index.js';
import { type CatalogueService, Category, categoryLoader, Product, productLoader } from '../../catalogue/index.js';
import { personOfArgs, type UserId, UserID } from '../../people/index.js';
import { type ProfileRecord, type ProfileService } from './profile.service.js';
import {
  Profile,
  RhythmOfPerson,
  SocialStandingOfPerson,
  TasteEvidence,
  TasteKindEnum,
  TasteOfPerson,
} from './profile.type.js';
import { type Taste, type TasteKind } from './tastes.js';

/** Cost in the complexity limit: up to 2,000 events and their products are read. */
const COST = 100;
const EVIDENCE = 5;
const MOST_TASTES = 50;

/** Tells what the graph says of a person. */
@Resolver(() => Profile)
export class ProfileResolver {
  constructor(private readonly profiles: ProfileService) {}

  @Query(() => Profile, {
    nullable: true,
    description:
      'What the graph says of a person now: orders, tastes, rhythm, and how the person stands among others. Null for an unknown person.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async profile(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id." }) userId: UserId,
    @Ctx() context: RequestContext,
  ): Promise<ProfileRecord | undefined> {
    return this.profiles.of(userId, context.query);
  }

  @FieldResolver(() => [TasteOfPerson], {
    description: 'What the person cares for, the strongest first, by the latest 2,000 events.',
    complexity: ({ args, childComplexity }) => Number((args as { first: number }).first) * childComplexity,
  })
  tastes(
    @Root() profile: ProfileRecord,
    @Arg('kind', () => TasteKindEnum, { description: 'Of what.' }) kind: TasteKind,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many, 1 to ${MOST_TASTES}.` }) first: number,
  ): readonly Taste[] {
    return profile.tastes(kind).slice(0, checkFirst(first, MOST_TASTES));
  }

  @FieldResolver(() => RhythmOfPerson, { description: 'When the person is active.' })
  rhythm(
    @Root() profile: ProfileRecord,
    @Arg('timeZone', () => String, {
      defaultValue: 'UTC',
      description: 'Time zone in which days and hours are counted, by its IANA name, for example "Europe/Berlin".',
    })
    timeZone: string,
  ): RhythmOfPerson {
    return profile.rhythm(timeZone);
  }

  @FieldResolver(() => SocialStandingOfPerson, { description: 'How the person stands among others.' })
  @Access('SERVICE', 'MARKETER', 'ANALYST')
  social(@Root() { standing, roles, meanAudience }: ProfileRecord): SocialStandingOfPerson {
    const { counted, outside } = standing;
    return { ...standing, roles, meanAudience, outside: counted === 0 ? 0 : outside / counted };
  }
}

/** The category of a taste, and the events that it rests on. */
@Resolver(() => TasteOfPerson)
export class TasteOfPersonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Category, { nullable: true, description: 'The category, for CATEGORY.' })
  async category(@Root() { kind, key }: Taste, @Ctx() context: RequestContext): Promise<Category | undefined> {
    return kind === 'CATEGORY' ? categoryLoader(this.catalogue, context).load(key) : undefined;
  }

  @FieldResolver(() => [TasteEvidence], {
    description: 'The events that weigh most, at most five, the heaviest first.',
    complexity: ({ childComplexity }) => EVIDENCE * childComplexity,
  })
  evidence(@Root() { evidence }: Taste): TasteEvidence[] {
    return evidence.map(({ id, kind, at, productId }) => ({ eventId: id, kind, at, productId }));
  }
}

/** The product of an event that a taste rests on. */
@Resolver(() => TasteEvidence)
export class TasteEvidenceResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => Product, { nullable: true, description: 'The product; null if it was deleted since.' })
  async product(@Root() { productId }: TasteEvidence, @Ctx() context: RequestContext): Promise<Product | undefined> {
    return productLoader(this.catalogue, context).load(productId);
  }
}
