import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';

@ObjectType({
  description:
    'How a product goes with the one of the given products that it goes with most, counted in the graph now.',
})
@AccessOfParent()
export class Together {
  @Field(() => Int, { description: 'People who bought both.' })
  buyers!: number;

  @Field(() => Float, { description: 'Share of all who ever bought anything who bought both, 0 to 1.' })
  support!: number;

  @Field(() => Float, { description: 'Share of the buyers of the given product who bought this one too, 0 to 1.' })
  confidence!: number;

  @Field(() => Float, {
    description:
      'How many times more often buyers of the given product bought this one than everybody who buys: 1 is chance.',
  })
  lift!: number;
}
