import { Field, ObjectType } from 'type-graphql';
import { AccessOfParent } from '../../platform/graphql/index.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { type Role } from '../../platform/auth/index.js';

export const RoleEnum = enumOf<Role>('Role', 'What a token or key may do; each field says which roles may read it.', {
  CUSTOMER: 'A person of the shop: reads and writes about that person only.',
  SERVICE: 'The back end of the shop.',
  MARKETER: 'Plans campaigns.',
  ANALYST: 'Explores the graph and its figures.',
  ADMIN: 'May do everything.',
  STOREFRONT: 'A key in a page: reads what a visitor without login may read.',
  TRACKING: 'A key in a page: only records events.',
});

@ObjectType({ description: 'Who asks, by the token or key of the request.' })
@AccessOfParent()
export class Viewer {
  @Field(() => [RoleEnum], { description: 'Roles of the token or key; empty for a request without one.' })
  roles!: Role[];

  /** Own id of the person, if a customer asks. */
  customerId!: string | undefined;
}
