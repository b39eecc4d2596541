import { Field, Int, ObjectType } from 'type-graphql';
import { AccessOfParent, Conflict, connectionTypes, NotFound, payloadUnion } from '../../../platform/graphql/index.js';
import { Node } from '../../../platform/graphql/node.resolver.js';
import { ModelCard } from './card.type.js';

@ObjectType({ description: 'The snapshot of the graph that a model was trained on.' })
@AccessOfParent()
export class SnapshotSummary {
  @Field(() => String, { description: 'Id of the snapshot: the job that took it.' })
  snapshotId!: string;

  @Field(() => Date, { description: 'The cut-off: the snapshot holds nothing later.' })
  cutoff!: Date;

  @Field(() => Int, { description: 'Number of people.' })
  users!: number;

  @Field(() => Int, { description: 'Number of products.' })
  products!: number;

  @Field(() => Int, { description: 'Number of events.' })
  events!: number;

  @Field(() => Int, { description: 'Number of pairs of tied people.' })
  ties!: number;
}

@ObjectType({ implements: Node, description: 'A trained model.' })
@AccessOfParent()
export class Model {
  @Field(() => String, { description: 'Id of the model; begins with the date of its training.' })
  modelId!: string;

  @Field(() => String, { description: 'What the model is for: `recommender`.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Whether this model serves.' })
  active!: boolean;

  @Field(() => Date, { description: 'When it was entered into the graph.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it began to serve, the last time; null if it never did.' })
  activatedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a roll-back withdrew it; null if it is not withdrawn.' })
  withdrawnAt?: Date | null;

  @Field(() => Int, { description: 'The seed of its random numbers.' })
  seed!: number;

  @Field(() => String, { description: 'SHA-256 over the checksums of its files.' })
  checksum!: string;

  @Field(() => SnapshotSummary, { description: 'The snapshot that it was trained on.' })
  trainedOn!: SnapshotSummary;

  @Field(() => ModelCard, { description: 'The report about it.' })
  card!: ModelCard;
}

@ObjectType({
  description: 'The model serves now. Its scores, embeddings and tie strengths are in the graph within minutes.',
})
@AccessOfParent()
export class ModelActivated {
  @Field(() => Model, { description: 'The model that serves now.' })
  model!: Model;
}

export const ModelConnection = connectionTypes('Model', () => Model).ConnectionType;
export const ActivateModelPayload = payloadUnion('ActivateModelPayload', () => ModelActivated, [NotFound]);
export const RollBackPayload = payloadUnion('RollBackPayload', () => ModelActivated, [Conflict]);
