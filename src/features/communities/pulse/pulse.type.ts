import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';

@ObjectType({ description: 'What members of a community did in seven days.' })
@AccessOfParent()
export class CommunityWeek {
  @Field(() => Date, { description: 'When the seven days begin.' })
  from!: Date;

  @Field(() => Int, { description: 'Members who did anything.' })
  active!: number;

  @Field(() => Int, { description: 'Members who bought.' })
  buyers!: number;

  @Field(() => Int, { description: 'Number of events.' })
  events!: number;
}

@ObjectType({
  description: 'How a community does: the last four weeks beside the four before, of those who are members now.',
})
@AccessOfParent()
export class CommunityPulse {
  @Field(() => Date, {
    description:
      'When the last four weeks end: right after the latest event of the shop, or now where events are ahead of it.',
  })
  until!: Date;

  @Field(() => Int, { description: 'Members who signed up in the last four weeks.' })
  joined!: number;

  @Field(() => Int, { description: 'Members who signed up in the four weeks before.' })
  joinedBefore!: number;

  @Field(() => Int, { description: 'Members who did anything in the last four weeks.' })
  active!: number;

  @Field(() => Int, { description: 'Members who did anything in the four weeks before.' })
  activeBefore!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of `activeBefore` the share who did something in the last four weeks too, 0 to 1. Null where nobody did.',
  })
  retention!: number | null;

  @Field(() => [CommunityWeek], { description: 'The last twelve weeks, the earliest first.' })
  weeks!: readonly CommunityWeek[];
}

@ObjectType({
  description: 'A product that more members take up than before. Fewer than three people are not told of.',
})
@AccessOfParent()
export class RisingProduct {
  productId!: string;

  @Field(() => Int, {
    description: 'Members who liked, praised, shared, rated, put into the cart or bought it in the last four weeks.',
  })
  people!: number;

  @Field(() => Int, { description: 'Members who did in the four weeks before.' })
  peopleBefore!: number;
}

@ObjectType({
  description:
    'Praise of a product by a member who shares what they do; a post to show to the others of the community.',
})
@AccessOfParent()
export class CommunityPost {
  userId!: string;
  productId!: string;

  @Field(() => String, { description: 'Id of the event.' })
  eventId!: string;

  @Field(() => String, { description: 'What the person wrote.' })
  text!: string;

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date;

  @Field(() => Int, { description: 'Members who hear the person: friends and followers.' })
  listeners!: number;
}
