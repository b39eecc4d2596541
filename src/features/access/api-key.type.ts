import { Field, ObjectType } from 'type-graphql';
import { type Role } from '../../platform/auth/index.js';
import { AccessOfParent, connectionTypes, InvalidInput, NotFound, payloadUnion } from '../../platform/graphql/index.js';
import { RoleEnum } from '../people/index.js';

@ObjectType({ description: 'A key by which a program comes in, without its secret.' })
@AccessOfParent()
export class ApiKey {
  @Field(() => String, { description: 'Id of the key.' })
  keyId!: string;

  @Field(() => String, { description: 'What the key is for.' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'What the key may do.' })
  roles!: readonly Role[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Who made it: the subject of a token, the name of a key, or "command line"; null where it was not kept.',
  })
  createdBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was used last, to five minutes; null if never.' })
  lastUsedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it is good.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who revoked it; null while it is good.' })
  revokedBy!: string | null;
}

@ObjectType({ description: 'The key was made.' })
@AccessOfParent()
export class ApiKeyCreated {
  @Field(() => ApiKey, { description: 'The key, without its secret.' })
  key!: ApiKey;

  @Field(() => String, {
    description:
      'What the program sends as `X-API-Key`. It is in this answer and nowhere else: the graph holds its hash.',
  })
  secret!: string;
}

@ObjectType({ description: 'The key is revoked.' })
@AccessOfParent()
export class ApiKeyRevoked {
  @Field(() => ApiKey, { description: 'The key.' })
  key!: ApiKey;
}

export const ApiKeyConnection = connectionTypes('ApiKey', () => ApiKey).ConnectionType;
export const CreateApiKeyPayload = payloadUnion('CreateApiKeyPayload', () => ApiKeyCreated, [InvalidInput]);
export const RevokeApiKeyPayload = payloadUnion('RevokeApiKeyPayload', () => ApiKeyRevoked, [NotFound, InvalidInput]);
