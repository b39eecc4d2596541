import { Arg, Args, Ctx, Query, Resolver, ID } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  ownId,
  PageArgs,
  pageOf,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { userLoader } from '../../people/index.js';
import { cursorKey, notOfThisList, positionAfter } from '../lists/list-page.js';
import { SimilarUserConnection, type SimilarUser } from '../lists/recommendation.type.js';
import { foundBy, type Shown } from '../lists/recommendation.view.js';
import { type SimilarPeopleService } from './similar-people.service.js';

/** Finds people who are for the same things. */
@Resolver()
export class SimilarUsersResolver {
  constructor(
    private readonly similar: SimilarPeopleService,
    private readonly shown: Pick<Shown, 'people'>,
  ) {}

  @Query(() => SimilarUserConnection, {
    description:
      'Who is for the same things, nearest first, as she stands now. A customer is shown only friends and people she follows who let her see what they do. Nobody before the first training.',
    complexity: listCost('similarUsers'),
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  async similarUsers(
    @Arg('userId', () => ID) userId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('region', () => String, { nullable: true }) region: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SimilarUser>> {
    const id = ownId('User', userId);
    const source = `similar ${id}`;
    const position = positionAfter(page.after);
    if (position && position.source !== source) throw notOfThisList();
    const first = checkFirst(page.first);
    const place = position?.place ?? 0;
    const staff = context.identity?.roles.some((role) => role !== 'CUSTOMER') ?? false;
    const request = { region, limit: place + first + 1, among: staff ? ('ALL' as const) : ('CIRCLE' as const) };
    const found = await this.similar.similarTo(id, request, context.query);
    const loader = userLoader(this.shown.people, context);
    const users = await foundBy(
      found.map((one) => one.userId),
      (wanted) => Promise.all(wanted.map((one) => loader.load(one))),
    );
    const rows = found.slice(place).flatMap((one, n) => {
      const user = users.get(one.userId);
      return user ? [{ ...one, user, place: place + n + 1 }] : [];
    });
    return pageOf(
      rows,
      first,
      (row) => row,
      (row) => cursorKey(source, { place: row.place, score: row.score, productId: row.userId }),
    );
  }
}
