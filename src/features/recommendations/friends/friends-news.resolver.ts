import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { customerOf } from '../../../platform/auth/identity.js';
import { Public, type RequestContext, type Wait, waits } from '../../../platform/graphql/index.js';
import { type ActivityNews } from '../../activity/index.js';
import { FriendsNews } from './friends-news.js';
import { type FriendsService } from './friends.service.js';

/** A process hears at once what it recorded itself, and says so at most once in this time. */
const LEAST_MS = 1_000;
/** What other processes recorded is not heard: so often it is time to look all the same. */
const MOST_MS = 60_000;

/** What a subscriber listens to. */
interface Heard {
  news?: FriendsNews;
}

/** When it is time to read anew what friends did. No person and no act is told here: that is read, and judged, by `friendsActivity`. */
@Resolver()
export class FriendsNewsResolver {
  constructor(
    private readonly service: FriendsService,
    private readonly news: ActivityNews,
    private readonly now: () => number,
  ) {}

  @Subscription(() => Date, {
    nullable: true,
    description:
      'When it is time to ask `friendsActivity` anew: the moment at which a friend of the customer who asks, or somebody whom that customer follows, did something that may be told; at most once a second, and once a minute in any case, because what another process recorded is not heard. It ends at once for others than customers.',
    subscribe: waits((): Heard => ({}), LEAST_MS),
  })
  @Public()
  async friendsActivityChanged(
    @Root() wait: Heard & Wait,
    @Ctx() { identity, query, signal }: RequestContext,
  ): Promise<Date | null> {
    const viewer = customerOf(identity);
    if (viewer === undefined) return null;
    wait.news ??= new FriendsNews(this.news, signal);
    await wait.news.until(await this.service.circle(viewer, query), MOST_MS);
    wait.goOn = !signal.aborted;
    return new Date(this.now());
  }
}
