import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { customerOf } from '../../platform/auth/identity.js';
import { Public, type RequestContext } from '../../platform/graphql/index.js';
import { userLoader } from './people.loader.js';
import { type PeopleService } from './people.service.js';
import { User } from './user.type.js';
import { Viewer } from './viewer.type.js';

/** Relay's `viewer`: a page asks for all that is about its own customer without knowing the id. */
@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(private readonly people: PeopleService) {}

  @Query(() => Viewer, { description: 'Who asks, by the token or key of the request.' })
  @Public()
  viewer(@Ctx() { identity }: RequestContext): Viewer {
    return { roles: [...(identity?.roles ?? [])], customerId: customerOf(identity) };
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The customer who asks; null for other roles, and for a customer whom the shop has not sent yet.',
  })
  async user(@Root() { customerId }: Viewer, @Ctx() context: RequestContext): Promise<User | undefined> {
    return customerId === undefined ? undefined : userLoader(this.people, context).load(customerId);
  }
}
