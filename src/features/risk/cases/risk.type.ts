import { Field, Float, ID, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../../platform/graphql/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { RiskSignal } from '../signals/signals.type.js';
import { type EvidenceEdgeKind, type EvidenceNodeKind } from './case.js';

@ObjectType('RiskOfPerson', { description: 'How little a person may be trusted by the graph as it is now, and why.' })
@AccessOfParent()
export class RiskOfPerson {
  @Field(() => Float, { description: 'The risk, 0 to 1: `1 - Π (1 - weight)` over the signals.' })
  score!: number;

  @Field(() => [RiskSignal], { description: 'What speaks against the person, the heaviest first.' })
  signals!: readonly RiskSignal[];
}

export const EvidenceNodeKindEnum = enumOf<EvidenceNodeKind>(
  'RiskEvidenceNodeKind',
  'What a node of the evidence is.',
  {
    PERSON: 'A person.',
    PRODUCT: 'A product that several of the people praised.',
    FINGERPRINT: 'A device, means of payment or address, by its keyed hash.',
    ASSESSMENT: 'A purchase of the person that was not simply allowed.',
  },
);

export const EvidenceEdgeKindEnum = enumOf<EvidenceEdgeKind>('RiskEvidenceEdgeKind', 'What joins two nodes.', {
  PRAISED: 'The person rated the product well.',
  USED: 'The person bought with the device, means of payment or address.',
  ASSESSED: 'The person wanted to make the purchase.',
  FRIENDS_WITH: 'The two are friends.',
  FOLLOWS: 'The first one follows the second.',
});

@ObjectType('RiskEvidenceNode', { description: 'A node of the evidence.' })
@AccessOfParent()
export class RiskEvidenceNode {
  @Field(() => ID, { description: 'Unique in the evidence; edges name it.' })
  id!: string;

  @Field(() => EvidenceNodeKindEnum, { description: 'What it is.' })
  kind!: EvidenceNodeKind;

  @Field(() => String, { description: 'Its own id.' })
  ref!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a person, title of a product; DEVICE, PAYMENT or ADDRESS; what was said of a purchase.',
  })
  label!: string | null;

  @Field(() => Boolean, { description: 'A person who was decided against, or is taken for inauthentic.' })
  distrusted!: boolean;
}

@ObjectType('RiskEvidenceEdge', { description: 'What joins two nodes of the evidence.' })
@AccessOfParent()
export class RiskEvidenceEdge {
  @Field(() => ID, { description: 'The node it begins at.' })
  from!: string;

  @Field(() => ID, { description: 'The node it ends at.' })
  to!: string;

  @Field(() => EvidenceEdgeKindEnum, { description: 'What it is.' })
  kind!: EvidenceEdgeKind;

  @Field(() => Date, { nullable: true, description: 'Since when; null where it is not known.' })
  at!: Date | null;
}

@ObjectType('RiskEvidence', {
  description:
    'The part of the graph that speaks for or against a person, about a hundred nodes at most: who praised products in step with the person and which, what the person bought with and who else did.',
})
@AccessOfParent()
export class RiskEvidence {
  @Field(() => [RiskEvidenceNode], {
    description: 'People, products, fingerprints and purchases; the person is the first.',
  })
  nodes!: readonly RiskEvidenceNode[];

  @Field(() => [RiskEvidenceEdge], { description: 'What joins them.' })
  edges!: readonly RiskEvidenceEdge[];
}
