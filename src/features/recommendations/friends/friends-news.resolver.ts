import { setTimeout as pause } from 'node:timers/promises';
import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { customerOf } from '../../../platform/auth/identity.js';
import { Public, type RequestContext } from '../../../platform/graphql/index.js';
import { type ActivityNews } from '../../activity/index.js';
import { FriendsNews } from './friends-news.js';
import { type FriendsService } from './friends.service.js';

/** A process hears at once what it recorded itself, and says so at most once in this time. */
const LEAST_MS = 1_000;
/** What other processes recorded is not heard: so often it is time to look all the same. */
const MOST_MS = 60_000;

/** One wait for news. `waits` makes it; the resolver, which waits, says whether another follows. */
interface Wait {
  goOn: boolean;
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
    subscribe: waits,
  })
  @Public()
  async friendsActivityChanged(
    @Root() wait: Wait,
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

/** Yields waits until the resolver has not answered one, or the socket is gone. */
async function* waits(): AsyncGenerator<Wait, void, undefined> {
  const wait: Wait = { goOn: false };
  for (;;) {
    wait.goOn = false;
    yield wait;
    if (!wait.goOn) return;
    await pause(LEAST_MS);
  }
}
