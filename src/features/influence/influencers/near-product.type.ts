import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';

export const SimilarityBasisEnum = enumOf('SimilarityBasis', 'What a cosine is of.', {
  MODEL: 'The vectors of the two products in the space of the active model.',
  CONTENT: 'What is written of both (`launchAudience` says what counts), where the model does not know both.',
});

@ObjectType({ description: 'A product that stands in for another of which too little is known.' })
@AccessOfParent()
export class NearProduct {
  productId!: string;

  @Field(() => Float, { description: 'Cosine of the two products, -1 to 1.' })
  similarity!: number;

  byModel!: boolean;
}

/** Description of fields that list such products. */
export const BASED_ON =
  'The products that this is about where it was asked of one of which too little is known (nobody recommended it, or for sales only in the last 28 days; by COMBINED nobody did anything with it): the ten nearest, at most. Empty for an answer about what was asked.';
