import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type LatestEvent, opinionOf } from '../../activity/index.js';
import { type CommunityPost, type Pulse, type RisingProduct } from './pulse.js';
import { type PulseStore, type TwoTimes } from './pulse.store.js';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 12;
/** Weeks that are compared with as many before them. */
const LATELY = 4;
/** A product that fewer members took up says too little, and would show what single people do. */
const LEAST_PEOPLE = 3;
/** Posts that are looked through for praise. */
const POSTS_READ = 100;

const NOTHING = { active: 0, buyers: 0, events: 0 };

/** Tells how communities do, until the latest event of the shop. */
export class PulseService {
  constructor(
    private readonly store: PulseStore,
    private readonly latest: LatestEvent,
    private readonly now: () => number,
  ) {}

  async of(communityId: string, context?: QueryContext): Promise<Pulse> {
    const { until, ...times } = await this.times(context);
    const start = (ago: number): Date => new Date(until.getTime() - ago * WEEK_MS);
    const [counts, rows] = await Promise.all([
      this.store.turnover(communityId, { until, ...times }, context),
      this.store.weeks(communityId, start(WEEKS), until, context),
    ]);
    const weekOf = new Map(rows.map((row) => [row.ago, row]));
    return {
      until,
      joined: counts.joined,
      joinedBefore: counts.joinedBefore,
      active: counts.active,
      activeBefore: counts.activeBefore,
      retention: counts.activeBefore === 0 ? null : counts.stayed / counts.activeBefore,
      weeks: Array.from({ length: WEEKS }, (_, n) => {
        const ago = WEEKS - 1 - n;
        const { active, buyers, events } = weekOf.get(ago) ?? NOTHING;
        return { from: start(ago + 1), active, buyers, events };
      }),
    };
  }

  /** Products that three members or more took up in the last four weeks, and more than in the four before; the largest rise first. */
  async rising(communityId: string, limit: number, context?: QueryContext): Promise<readonly RisingProduct[]> {
    return this.store.rising(communityId, await this.times(context), { least: LEAST_PEOPLE, limit }, context);
  }

  /** Praise of the last twelve weeks by members who share what they do; of those first whom most members hear. */
  async posts(communityId: string, limit: number, context?: QueryContext): Promise<readonly CommunityPost[]> {
    const since = new Date((await this.latest.until(this.now(), context)) - WEEKS * WEEK_MS);
    const posts = await this.store.posts(communityId, since, POSTS_READ, context);
    return posts.filter(({ text }) => opinionOf(text) === 'PRAISE').slice(0, limit);
  }

  private async times(context?: QueryContext): Promise<TwoTimes> {
    const until = await this.latest.until(this.now(), context);
    const [before, middle] = [2 * LATELY, LATELY].map((weeks) => new Date(until - weeks * WEEK_MS));
    return { before, middle, until: new Date(until) };
  }
}
