import { compareIds } from '../../../platform/capped.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type LatestEvent } from '../../activity/index.js';
import { type Candidate, type Newcomer } from './bonds.js';
import { type BondsStore } from './bonds.store.js';
import { alike, type Interests } from './interests.js';

const DAY_MS = 86_400_000;
/** Somebody is new for so many days. */
const NEW_DAYS = 56;
/** Well tied members among whom those who welcome are looked for, and how many are named. */
const [HOSTS, WELCOMERS] = [50, 3];
/** Members whom somebody outside knows at least. */
const LEAST_TIES = 2;

/** Says who is new in a community and who would fit into it. */
export class CommunityPeople {
  constructor(
    private readonly store: BondsStore,
    private readonly latest: LatestEvent,
    private readonly now: () => number,
  ) {}

  /**
   * Members who signed up in the eight weeks before the shop's latest event, the latest first, each with three who could say hello: of the fifty members with most ties that are not yet
   * tied to the newcomer, those whose interests are most alike. Who shares nothing welcomes nobody, and what a newcomer does not share is not compared.
   */
  async newcomers(communityId: string, limit: number, context?: QueryContext): Promise<Newcomer[]> {
    const since = new Date((await this.latest.until(this.now(), context)) - NEW_DAYS * DAY_MS);
    const [found, hosts] = await Promise.all([
      this.store.newcomers(communityId, since, limit, context),
      this.store.wellTied(communityId, since, HOSTS, context),
    ]);
    if (found.length === 0) return [];
    const interests = await this.store.interests([...hosts, ...found.map(({ userId }) => userId)], context);
    const nothing: Interests = new Map();
    return found.map(({ userId, joinedAt, ties, tied }) => {
      const own = interests.get(userId) ?? nothing;
      const known = new Set([userId, ...tied]);
      const rest = hosts.filter((host) => !known.has(host));
      const likeness = new Map(rest.map((host) => [host, alike(own, interests.get(host) ?? nothing)]));
      // The sort is stable: among those who are alike the better tied come first.
      const welcomers = rest.sort((a, b) => likeness.get(b)! - likeness.get(a)!).slice(0, WELCOMERS);
      return { userId, joinedAt, ties, welcomers };
    });
  }

  /** People outside who share what they do and know two members or more; those first most of whose ties lead here. */
  async candidates(communityId: string, limit: number, context?: QueryContext): Promise<Candidate[]> {
    const found = await this.store.beside(communityId, LEAST_TIES, limit, context);
    const share = ({ ties, others }: Candidate): number => (ties * ties) / (ties + others);
    return found.sort((a, b) => share(b) - share(a) || compareIds(a.userId, b.userId));
  }
}
