import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AccessOfParent } from '../../platform/graphql/index.js';
import { type TieEvidenceName } from './ties.service.js';

/** What speaks for or against a friendship, and what its number is. Vectors and ridge have never seen a friendship. */
export const EVIDENCE: Readonly<Record<TieEvidenceName, { readonly value: string; readonly description: string }>> = {
  commonFriends: { value: 'COMMON_FRIENDS', description: 'People both know.' },
  adamicAdar: {
    value: 'ADAMIC_ADAR',
    description: 'People both know, who know few others counting more: sum of 1 / ln(1 + ties).',
  },
  resourceAllocation: { value: 'RESOURCE_ALLOCATION', description: 'The same with 1 / ties.' },
  fewerFriends: { value: 'FEWER_FRIENDS', description: 'Other friends of the one who has fewer.' },
  moreFriends: { value: 'MORE_FRIENDS', description: 'Other friends of the one who has more.' },
  sharedItems: { value: 'SHARED_PRODUCTS', description: 'Products both are for.' },
  sharedRarity: { value: 'SHARED_RARITY', description: 'The same, rare ones counting more: sum of 1 / √popularity.' },
  likelierTaste: {
    value: 'LIKELIER_TASTE',
    description: "What one's products say for the other's, on average: the larger of both directions.",
  },
  unlikelierTaste: { value: 'UNLIKELIER_TASTE', description: 'The smaller of both directions.' },
  fewerItems: { value: 'FEWER_PRODUCTS', description: 'Products of the one who has fewer.' },
  moreItems: { value: 'MORE_PRODUCTS', description: 'Products of the one who has more.' },
  cosine: { value: 'COSINE', description: 'How near they are in the space that the network learned, -1 to 1.' },
  centredCosine: { value: 'CENTRED_COSINE', description: 'The same with what everybody shares taken off, -1 to 1.' },
  nearerCircle: {
    value: 'NEARER_CIRCLE',
    description: "How near one is to the other's other friends, -1 to 1: the nearer of both.",
  },
  fartherCircle: { value: 'FARTHER_CIRCLE', description: 'The farther of both.' },
  circles: { value: 'CIRCLES', description: 'How near the other friends of the two are to one another, -1 to 1.' },
};

const VALUES = Object.values(EVIDENCE);
export const TieEvidenceKindEnum = Object.fromEntries(VALUES.map(({ value }) => [value, value]));
registerEnumType(TieEvidenceKindEnum, {
  name: 'TieEvidenceKind',
  description: 'What speaks for or against a friendship being real. The friendship itself never counts for itself.',
  valuesConfig: Object.fromEntries(VALUES.map(({ value, description }) => [value, { description }])),
});

@ObjectType('TieEvidence', { description: 'One thing that a friendship is judged by.' })
@AccessOfParent()
export class TieEvidenceType {
  @Field(() => TieEvidenceKindEnum)
  kind!: string;

  @Field(() => Float)
  value!: number;
}

@ObjectType('TieStrength', {
  description:
    'How strong a friendship is, learned from what real friends share without knowing which friendships are made up.',
})
@AccessOfParent()
export class TieStrengthType {
  @Field(() => Float, {
    description:
      'From 0 to 1: how much recommendations would hear this friend, beside the most that any could be heard. The chance that the friendship is real times how alike the two are: exp(2 (CENTRED_COSINE - 1)).',
  })
  strength!: number;

  @Field(() => Float, { description: 'The chance that the friendship is real, 0 to 1.' })
  probability!: number;

  @Field(() => Boolean, {
    description: 'True where the friendship came after the model learned, and was judged by it just now.',
  })
  live!: boolean;

  @Field(() => String, { description: 'The model that judged.' })
  model!: string;
}
