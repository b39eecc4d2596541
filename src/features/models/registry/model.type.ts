import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, connectionTypes, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { ModelCard } from './card.type.js';

@ObjectType({ description: 'The cut of the graph that a model learned from.' })
@AccessOfParent()
export class SnapshotSummary {
  @Field(() => String)
  snapshotId!: string;

  @Field(() => Date, { description: 'Nothing later is in it.' })
  cutoff!: Date;

  @Field(() => Int)
  users!: number;

  @Field(() => Int)
  products!: number;

  @Field(() => Int)
  events!: number;

  @Field(() => Int)
  ties!: number;
}

@ObjectType({ implements: Node, description: 'A trained model.' })
@AccessOfParent()
export class Model {
  @Field(() => String)
  modelId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Boolean, { description: 'Whether it serves.' })
  active!: boolean;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it began to serve, the last time.' })
  activatedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a roll-back took it back.' })
  withdrawnAt?: Date | null;

  @Field(() => Int)
  seed!: number;

  @Field(() => String, { description: 'SHA-256 over its files.' })
  checksum!: string;

  @Field(() => SnapshotSummary)
  trainedOn!: SnapshotSummary;

  @Field(() => ModelCard)
  card!: ModelCard;
}

@ObjectType({ description: 'This model serves now; its scores and embeddings follow within minutes.' })
@AccessOfParent()
export class ModelActivated {
  @Field(() => Model)
  model!: Model;
}

export const ModelConnection = connectionTypes('Model', () => Model).ConnectionType;
export const ActivateModelPayload = payloadUnion('ActivateModelPayload', () => ModelActivated, [NotFound]);
export const RollBackPayload = payloadUnion('RollBackPayload', () => ModelActivated, [Conflict]);
