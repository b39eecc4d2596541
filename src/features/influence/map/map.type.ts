import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';

@ObjectType({
  description:
    'The people around one person and the ties between them, in columns: entry n of each list is about the same person. Positions are on a grid of 65,536 by 65,536, those of `peopleMap`.',
})
@AccessOfParent()
export class Neighbourhood {
  @Field(() => String, { description: 'Id of the run that these figures are of.' })
  modelId!: string;

  @Field(() => Int, {
    description:
      'How many people are within so many ties of the person; the lists have the nearest and most influential.',
  })
  total!: number;

  @Field(() => [String], {
    description: 'Own ids of people: the person first, then the nearest, of equally near ones the most influential.',
  })
  userIds!: readonly string[];

  @Field(() => [String], { nullable: 'items', description: 'Their names.' })
  names!: readonly (string | null)[];

  @Field(() => [Int], { description: 'Ties between each and the person: 0 for the person.' })
  hops!: readonly number[];

  @Field(() => [Int], { description: 'Where to draw each, from left to right.' })
  x!: readonly number[];

  @Field(() => [Int], { description: 'Where to draw each, from bottom to top.' })
  y!: readonly number[];

  @Field(() => [Float], { description: 'Influence of each, 0 to 1, to four decimals.' })
  influence!: readonly number[];

  @Field(() => [Int], { description: 'How many people hear each.' })
  audience!: readonly number[];

  @Field(() => [String], { description: 'Ids of the communities of these people; somebody in none has the own id.' })
  communityIds!: readonly string[];

  @Field(() => [Int], { description: 'The community of each, by its place in `communityIds`.' })
  community!: readonly number[];

  @Field(() => [Int], {
    description:
      'Who hear each other, 6,000 ties with `oneWay` at most: pairs of places in these lists, one after another.',
  })
  mutual!: readonly number[];

  @Field(() => [Int], {
    description: 'Pairs of places, one after another: the first hears the second, not the other way.',
  })
  oneWay!: readonly number[];

  @Field(() => Int, { description: 'How many ties between these people are not told.' })
  tiesLeftOut!: number;
}

@ObjectType({ description: 'A community in the picture of all people.' })
@AccessOfParent()
export class MapCommunity {
  @Field(() => String, { description: 'Id of the community.' })
  communityId!: string;

  @Field(() => Int, { description: 'Number of people.' })
  people!: number;

  @Field(() => Int, { description: 'The middle of its people, from left to right.' })
  x!: number;

  @Field(() => Int, { description: 'The middle of its people, from bottom to top.' })
  y!: number;
}

@ObjectType({
  description: 'The picture of all people of the last run. Its files need the `Authorization` header of this request.',
})
@AccessOfParent()
export class PeopleMap {
  @Field(() => String, { description: 'Id of the run.' })
  modelId!: string;

  @Field(() => Int, { description: 'Number of people: n.' })
  people!: number;

  @Field(() => Int, { description: 'Number of pairs of people of whom one hears the other: t.' })
  ties!: number;

  @Field(() => [MapCommunity], {
    description: 'Communities of two people or more, the largest first.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  communities!: readonly MapCommunity[];
}
