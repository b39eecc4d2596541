import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../platform/graphql/index.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { type TieEvidenceName, type TieSilence } from './ties.service.js';

/**
 * Enum value and description of each piece of evidence for or against a friendship. Taste and cosines come from models that
 * were fitted without any friendship.
 */
export const EVIDENCE: Readonly<Record<TieEvidenceName, { readonly value: string; readonly description: string }>> = {
  commonFriends: { value: 'COMMON_FRIENDS', description: 'Number of people who are tied to both.' },
  adamicAdar: {
    value: 'ADAMIC_ADAR',
    description: 'Adamic-Adar index: sum over common friends of 1 / ln(1 + number of ties of the common friend).',
  },
  resourceAllocation: {
    value: 'RESOURCE_ALLOCATION',
    description: 'Resource allocation index: sum over common friends of 1 / number of ties of the common friend.',
  },
  fewerFriends: { value: 'FEWER_FRIENDS', description: 'Number of other friends of the person who has fewer.' },
  moreFriends: { value: 'MORE_FRIENDS', description: 'Number of other friends of the person who has more.' },
  sharedItems: { value: 'SHARED_PRODUCTS', description: 'Number of products that both have interacted with.' },
  sharedRarity: { value: 'SHARED_RARITY', description: 'Sum over shared products of 1 / √popularity of the product.' },
  likelierTaste: {
    value: 'LIKELIER_TASTE',
    description: 'Mean ridge score of the products of one person for the other: the larger of both directions.',
  },
  unlikelierTaste: {
    value: 'UNLIKELIER_TASTE',
    description: 'Mean ridge score of the products of one person for the other: the smaller of both directions.',
  },
  fewerItems: { value: 'FEWER_PRODUCTS', description: 'Number of products of the person who has fewer.' },
  moreItems: { value: 'MORE_PRODUCTS', description: 'Number of products of the person who has more.' },
  cosine: { value: 'COSINE', description: 'Cosine of the network vectors of the two people, -1 to 1.' },
  centredCosine: {
    value: 'CENTRED_COSINE',
    description: 'Cosine of the network vectors after the mean of all people is subtracted, -1 to 1.',
  },
  nearerCircle: {
    value: 'NEARER_CIRCLE',
    description: "Cosine of one person with the mean of the other person's other friends, -1 to 1: the larger of both.",
  },
  fartherCircle: {
    value: 'FARTHER_CIRCLE',
    description:
      "Cosine of one person with the mean of the other person's other friends, -1 to 1: the smaller of both.",
  },
  circles: { value: 'CIRCLES', description: 'Cosine of the means of the other friends of the two people, -1 to 1.' },
};

const VALUES = Object.values(EVIDENCE);
export const TieEvidenceKindEnum = enumOf(
  'TieEvidenceKind',
  'Evidence for or against a friendship being real. The friendship itself is not counted in any of it.',
  Object.fromEntries(VALUES.map(({ value, description }) => [value, description])),
);

@ObjectType('TieEvidence', { description: 'One piece of evidence that a friendship is judged by.' })
@AccessOfParent()
export class TieEvidenceType {
  @Field(() => TieEvidenceKindEnum, { description: 'What was measured.' })
  kind!: string;

  @Field(() => Float, { description: 'The measured value; its range is in the description of the kind.' })
  value!: number;
}

export const TieSilenceEnum = enumOf<TieSilence>('TieSilence', 'Why a friendship has no influence.', {
  INAUTHENTIC: 'The last influence run takes one of the two people for inauthentic (`Authenticity`).',
});

@ObjectType('TieStrength', {
  description:
    'How strong a friendship is. Learned from what real friends have in common, without labels of real and false friendships.',
})
@AccessOfParent()
export class TieStrengthType {
  @Field(() => Float, {
    description:
      'Weight of this friend in recommendations, 0 to 1 of the largest possible weight: the probability that the friendship is real times exp(2 (CENTRED_COSINE - 1)). 0 where one of the two people is inauthentic.',
  })
  strength!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Probability that the friendship is real, 0 to 1. Null where one of the two people is inauthentic.',
  })
  probability!: number | null;

  @Field(() => TieSilenceEnum, {
    nullable: true,
    description: 'Why there is no `probability` and `strength` is 0; null where there is one.',
  })
  whyNoProbability!: TieSilence | null;

  @Field(() => Boolean, {
    description: 'True if the friendship is newer than the model and was judged for this request.',
  })
  live!: boolean;

  @Field(() => String, { description: 'Id of the model that judged.' })
  model!: string;
}
