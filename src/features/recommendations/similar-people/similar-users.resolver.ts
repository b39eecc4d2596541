import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { isStaff } from '../../../platform/auth/identity.js';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  PageArgs,
  pageOf,
  type RequestContext,
  Self,
  wrongCursor,
} from '../../../platform/graphql/index.js';
import { type PeopleService, personOfArgs, UserID, type UserId } from '../../people/index.js';
import { cursorKey, positionAfter } from '../lists/list-cursor.input.js';
import { loadUsers } from '../lists/records.loader.js';
import { type SimilarPeopleService } from './similar-people.service.js';
import { SimilarUserConnection, type SimilarUser } from './similar-users.type.js';

/** Lists people with similar taste. */
@Resolver()
export class SimilarUsersResolver {
  constructor(
    private readonly similar: SimilarPeopleService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => SimilarUserConnection, {
    description:
      'People with similar taste, the most similar first, computed from all events until now. A customer gets only friends and followed people who share their activity. Empty before the first training.',
    complexity: listCost('similarUsers'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfArgs)
  async similarUsers(
    @Arg('userId', () => UserID, { description: "The shop's own id or the opaque id of the person." }) userId: UserId,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, {
      nullable: true,
      description: 'Only people of this region, in any letter case. NOT_FOUND if nobody lives there.',
    })
    region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SimilarUser>> {
    const source = `similar ${userId}`;
    const position = positionAfter(page.after);
    if (position && position.source !== source) throw wrongCursor();
    const first = checkFirst(page.first);
    const place = position?.place ?? 0;
    const among = isStaff(context.identity) ? ('ALL' as const) : ('VISIBLE' as const);
    const request = { region, limit: place + first + 1, among };
    const found = await this.similar.similarTo(userId, request, context.query);
    const ids = found.map((one) => one.userId);
    const users = await loadUsers(ids, this.people, context);
    const rows = found.slice(place).flatMap((one, n) => {
      const user = users.get(one.userId);
      return user ? [{ ...one, user, place: place + n + 1 }] : [];
    });
    return pageOf(
      rows,
      first,
      (row) => row,
      (row) => cursorKey(source, { place: row.place, score: row.score, id: row.userId }),
    );
  }
}
