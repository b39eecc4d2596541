import { Field, Float, ObjectType } from 'type-graphql';
import { AccessOfParent, connectionTypes } from '../../../platform/graphql/index.js';
import { User } from '../../people/index.js';

@ObjectType({ description: 'A person with similar taste.' })
@AccessOfParent()
export class SimilarUser {
  userId!: string;

  @Field(() => User, { description: 'The similar person.' })
  user!: User;

  @Field(() => Float, { description: 'Cosine of the two people in the space of the active model, -1 to 1.' })
  score!: number;
}

export const SimilarUserConnection = connectionTypes('SimilarUser', () => SimilarUser).ConnectionType;
