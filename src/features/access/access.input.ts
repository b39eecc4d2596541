import { Field, InputType } from 'type-graphql';
import { type Role } from '../../platform/auth/index.js';
import { RoleEnum } from '../people/index.js';

@InputType({ description: 'A key to make.' })
export class CreateApiKeyInput {
  @Field(() => String, {
    description: 'What the key is for: 1 to 64 letters, digits, ".", "_" or "-". Two keys may have one name.',
  })
  name!: string;

  @Field(() => [RoleEnum], { description: 'What the key may do, one role at least; CUSTOMER is for tokens only.' })
  roles!: Role[];
}

@InputType({ description: 'A key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => String, { description: 'Id of the key.' })
  keyId!: string;
}
