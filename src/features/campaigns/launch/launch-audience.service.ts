import { hash } from 'node:crypto';
import { checkNumber } from '../../../platform/checks.js';
import { Failure } from '../../../platform/errors.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { runInThread } from '../../../platform/threads/run-in-thread.js';
import { type ContentService, type NearContent, type ProductId } from '../../catalogue/index.js';
import { MODEL_FAILURES } from '../../models/index.js';
import { type UserId } from '../../people/index.js';
import { type LaunchAudienceRecord, type LaunchCommunity, type LaunchPerson } from './launch-audience.js';
import { type LaunchFiles, type LaunchMemory } from './launch.files.js';
import { type LaunchReason, reasonsIn } from './launch-reason.js';
import { type LaunchStore } from './launch.store.js';
import { type RankingJob } from './ranking-job.js';

const THREAD = new URL('./rank-people.worker.ts', import.meta.url);
const MOST_PEOPLE = 10_000;
/** People who are asked for at once, beyond those who are missing: some of the first are not eligible. */
const MARGIN = 200;
/** Products that are named, and those with which an act is a reason. */
const [NAMED, NEAR] = [10, 200];
/** Less alike than this, two products share little but common words. */
const LIKE = 0.2;
const COMMUNITIES = 20;
const RECENT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Rankings that are kept: those of the pages of one view. */
const HELD = 4;

export interface LaunchAudienceOptions {
  readonly files: LaunchFiles;
  readonly store: LaunchStore;
  readonly contents: ContentService;
  readonly activeModel: { current(): { readonly id: string } | undefined };
}

/** Everybody for a product, the likeliest first. */
interface Ranking {
  readonly memory: LaunchMemory;
  readonly order: Uint32Array;
  readonly scores: Float32Array;
}

/** Finds who will probably take a product that nobody has, by its content and by what people did until the last training. */
export class LaunchAudienceService {
  /** By model and content of the product. */
  private readonly held = new Map<string, Promise<Ranking>>();

  constructor(private readonly options: LaunchAudienceOptions) {}

  /**
   * The people who will most likely take a product: those who may take it now, the likeliest first. There are fewer where fewer did anything yet.
   *
   * @param size 1 to 10,000
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL
   */
  async audience(
    productId: ProductId,
    size: number,
    context?: QueryContext,
    ...path: string[]
  ): Promise<LaunchAudienceRecord> {
    checkNumber(size, { min: 1, max: MOST_PEOPLE, whole: true }, ...path, 'size');
    const modelId = this.options.activeModel.current()?.id;
    if (modelId === undefined)
      throw new Failure(MODEL_FAILURES.NO_ACTIVE_MODEL, 'No model is active: train one first.');
    const nearest = await this.options.contents.nearest(productId, NAMED, context, ...path, 'productId');
    const ranking = await this.ranking(modelId, productId, context);
    const { people, communityOf } = await this.eligible(ranking, productId, size, context);
    return {
      ...{ productId, size, people, nearest, modelId },
      contactable: people.filter(({ contactable }) => contactable).length,
      communities: await this.communities(communityOf, context),
      until: new Date(ranking.memory.until * 1000),
      record: ranking.memory.record,
    };
  }

  /** Why people are in an audience, as the graph proves it now, in the order of `userIds`. */
  async reasons(
    { productId, until }: Pick<LaunchAudienceRecord, 'productId' | 'until'>,
    userIds: readonly UserId[],
    context?: QueryContext,
  ): Promise<LaunchReason[][]> {
    const near = await this.near(productId, context);
    const since = new Date(until.getTime() - RECENT_DAYS * DAY_MS);
    const ids = near.map((product) => product.productId);
    const proofs = await this.options.store.proofs(userIds, ids, since, context);
    return userIds.map((id) => {
      const proof = proofs.get(id);
      return proof ? reasonsIn(proof) : [];
    });
  }

  private async near(productId: ProductId, context?: QueryContext): Promise<NearContent[]> {
    const near = await this.options.contents.nearest(productId, NEAR, context, 'productId');
    return near.filter(({ similarity }) => similarity >= LIKE);
  }

  private async ranking(modelId: string, productId: ProductId, context?: QueryContext): Promise<Ranking> {
    const memory = await this.options.files.read(modelId);
    const { space, cosines } = await this.options.contents.cosines(productId, context, 'productId');
    const own = Float32Array.from(memory.productIds, (id) => {
      const row = space.rowOf.get(id);
      return row === undefined || id === productId ? 0 : cosines[row];
    });
    const key = `${modelId} ${hash('sha256', new Uint8Array(own.buffer))}`;
    let ranking = this.held.get(key);
    if (!ranking) {
      ranking = rank(memory, own);
      this.held.set(key, ranking);
      ranking.catch(() => this.held.delete(key));
      for (const old of [...this.held.keys()].slice(0, -HELD)) this.held.delete(old);
    }
    return ranking;
  }

  /** The first people who may take the product now, and the community of each. */
  private async eligible(
    { memory, order, scores }: Ranking,
    productId: ProductId,
    size: number,
    context?: QueryContext,
  ): Promise<{ people: LaunchPerson[]; communityOf: readonly (string | null)[] }> {
    const people: LaunchPerson[] = [];
    const communityOf: (string | null)[] = [];
    for (let from = 0; from < order.length && people.length < size;) {
      const next = order.subarray(from, from + size - people.length + MARGIN);
      const ids = Array.from(next, (row) => memory.userIds[row]);
      const found = new Map(
        (await this.options.store.eligible(ids, productId, context)).map((row) => [row.userId, row]),
      );
      for (const row of next) {
        const known = found.get(memory.userIds[row]);
        if (!known || people.length === size) continue;
        const { userId, contactable, communityId } = known;
        people.push({ userId, contactable, score: scores[row], rank: people.length + 1 });
        communityOf.push(communityId);
      }
      from += next.length;
    }
    return { people, communityOf };
  }

  /** Those with most people of the audience first. */
  private async communities(of: readonly (string | null)[], context?: QueryContext): Promise<LaunchCommunity[]> {
    const counts = new Map<string, number>();
    for (const id of of) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    const known = await this.options.store.communities([...counts.keys()], context);
    return known
      .map(({ communityId, people: size, everybody }) => {
        const people = counts.get(communityId)!;
        const share = Math.min(1, people / Math.max(1, size));
        return { communityId, people, share, lift: share / (of.length / everybody) };
      })
      .sort((a, b) => b.people - a.people || (a.communityId < b.communityId ? -1 : 1))
      .slice(0, COMMUNITIES);
  }
}

async function rank(memory: LaunchMemory, cosines: Float32Array): Promise<Ranking> {
  const { history, ranker, until } = memory;
  const job: RankingJob = { history, ranker, at: until + 1, cosines };
  const scores = await runInThread<Float32Array>(THREAD, job);
  const known = Uint32Array.from(scores.keys()).filter((row) => scores[row] > -Infinity);
  return { memory, scores, order: known.sort((a, b) => scores[b] - scores[a] || a - b) };
}
