import * as catalogue from '../../../cypher/influence/index.js';
import { checkNumber } from '../../platform/checks.js';
import { Failure, invalidInput, notFound } from '../../platform/errors.js';
import { type Database, type QueryContext } from '../../platform/neo4j/index.js';
import { type ActivityWeights } from './activity-weights.js';
import { peopleOfCategory } from './category-people.js';
import { type CurrentTable } from './current-table.js';
import { type InfluenceMeasure, measuredList, salesOfPart } from './measured-list.js';
import { type MovedRecord, movedPeople } from './moved-people.js';
import { PageDetails } from './page-details.js';
import { type SalesFigures } from './sales-figures.js';
import { type Scope, tablePart } from './table-scope.js';
import { type WordTable } from './word-table.js';

/** A person with the influence that the last run found. */
export interface InfluencerRecord {
  readonly userId: string;
  /** What the list is ordered by: `influence`, for a product or category times how active she is there. */
  readonly score: number;
  readonly influence: number;
  /** Among everybody, from 1. */
  readonly rank: number;
  readonly pageRank: number;
  readonly reach: number;
  /** Friends and followers. */
  readonly audience: number;
  /** The id of the most influential person of her community. */
  readonly community: string | null;
  /** The run that found it. */
  readonly model: string;
  readonly details: PageDetails;
}

type ListedRow = Omit<InfluencerRecord, 'details'>;

/** Where a page starts: after somebody in the list of one run. */
export interface InfluencePosition {
  readonly model: string;
  /** Rank in the lists ordered by rank, score in the others. */
  readonly value: number;
  readonly userId: string;
}

export interface InfluencerList {
  /** Up to one more than asked for. */
  readonly rows: readonly InfluencerRecord[];
  /** Of a product or category: it has more acts than were looked at. */
  readonly truncated: boolean;
}

/** What a list of influential people is asked for. */
export interface InfluencerQuestion extends Scope {
  readonly by: InfluenceMeasure;
  /** People already chosen, whose audiences those of the list are compared with. */
  readonly chosen?: readonly string[] | null;
}

const NOT_SCORED = 'Influence was not computed yet: it is when a model is trained.';
const MOST_CHOSEN = 1_000;
/** Most acts looked at for one product. */
const PRODUCT_CAP = 20_000;
/** Activity at which half of a person's influence counts for a product or category: one purchase. */
const HALF_ACTIVITY = 10;

/** Lists influential people, as the last run found. */
export class InfluencersService {
  constructor(
    private readonly db: Database,
    private readonly weights: ActivityWeights,
    private readonly table: CurrentTable,
  ) {}

  /**
   * The most influential people, the first after `after`: by `SALES`, `REACH`, `STRUCTURE` or `EXPERT` as `measuredList` says, else by both
   * parts of the influence score together.
   *
   * In that case, for a community or region they come in the order of their ranks. For a product or category only people who liked,
   * commented, shared, put in the cart, rated or bought there, by `influence * activity / (activity + 10)`, where activity is the
   * sum of the kinds' weights: somebody who bought once counts half, a regular nearly whole. Of a product at most 20,000 acts
   * are looked at, of a category at most 2,000 products with 200 acts each.
   *
   * @throws Failure INVALID_INPUT for more than one scope or a position in another run's list, NOT_FOUND for an unknown
   * product, category, community or person chosen, NO_ACTIVE_MODEL while nothing was scored
   */
  async influencers(
    question: InfluencerQuestion,
    first: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<InfluencerList> {
    const { by, chosen } = checked(question);
    if (chosen && chosen.length > 0) await this.checkChosen(chosen, context);
    const { rows, truncated } =
      by === 'COMBINED'
        ? await this.combined(question, first + 1, after, context)
        : await this.measured(by, question, first + 1, after, context, signal);
    if (after !== null && rows.some(({ model }) => model !== after.model)) {
      throw invalidInput('Influence was computed anew since this page; start again without `after`.', 'after');
    }
    return { rows: this.detailed(question, rows), truncated };
  }

  private async checkChosen(chosen: readonly string[], context?: QueryContext): Promise<void> {
    const { placeOf } = await this.table.read(context);
    const unknown = chosen.findIndex((id) => !placeOf.has(id));
    if (unknown >= 0) throw notFound('user', chosen[unknown], 'chosen', String(unknown));
  }

  private detailed(question: InfluencerQuestion, rows: readonly ListedRow[]): InfluencerRecord[] {
    const details = new PageDetails(
      (ask) => this.table.read(ask),
      (table, ask) => tablePart(this.db, table, question, ask),
      rows.map(({ userId }) => userId),
      question.chosen ?? [],
    );
    return rows.map((row) => ({ ...row, details }));
  }

  /**
   * What all word of mouth sold in a part of the shop: of a product or category, told by people of a community or region.
   * @throws Failure INVALID_INPUT, NOT_FOUND, NO_ACTIVE_MODEL
   */
  async sales(scope: Scope, context?: QueryContext, signal?: AbortSignal): Promise<SalesFigures> {
    checked({ ...scope, by: 'SALES' });
    const table = await this.table.read(context);
    return salesOfPart(table, await tablePart(this.db, table, scope, context), signal);
  }

  /**
   * The influence of one person; null of who joined after the last run.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL
   */
  async of(userId: string, context?: QueryContext): Promise<InfluencerRecord | null> {
    const [{ exists }] = await this.db.run(catalogue.userExists, { userId }, context);
    if (!exists) throw notFound('user', userId, 'userId');
    const [row] = await this.db.run(catalogue.influencersByIds, { ids: [userId] }, context);
    if (!row) {
      if (await this.isScored(context)) return null;
      throw new Failure('NO_ACTIVE_MODEL', NOT_SCORED);
    }
    return this.detailed({ by: 'COMBINED' }, [{ ...row, score: row.influence }])[0];
  }

  /** Whom she moved (`movedPeople`). @throws Failure INVALID_INPUT */
  async moved(
    { userId, model }: Pick<InfluencerRecord, 'userId' | 'model'>,
    hops: number,
    context?: QueryContext,
  ): Promise<readonly MovedRecord[]> {
    return movedPeople(this.db, userId, model, hops, context);
  }

  /** @throws Failure NO_ACTIVE_MODEL */
  async report(
    context?: QueryContext,
  ): Promise<{ modelId: string; people: number; sales: SalesFigures; rankings: WordTable['rankings'] }> {
    const table = await this.table.read(context);
    const { model: modelId, people, rankings } = table;
    return { modelId, people: people.length, sales: await salesOfPart(table, {}), rankings };
  }

  private async combined(
    question: InfluencerQuestion,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<Listed> {
    const list = await this.list(question, limit, after, context);
    if (list.rows.length === 0 && after === null && !(await this.isScored(context))) {
      throw new Failure('NO_ACTIVE_MODEL', NOT_SCORED);
    }
    return list;
  }

  private async measured(
    by: Exclude<InfluenceMeasure, 'COMBINED'>,
    question: InfluencerQuestion,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<Listed> {
    const table = await this.table.read(context);
    const part = await tablePart(this.db, table, question, context);
    const { people, scores } = await measuredList(table, by, part, signal);
    const last = after && table.placeOf.get(after.userId);
    const from = after ? people.findIndex((person, n) => isBehind(scores[n], person, after.value, last ?? -1)) : 0;
    const page = from < 0 ? [] : [...people.subarray(from, from + limit)];
    const rows = await this.rowsOf(
      page.map((person, n) => ({ userId: table.people[person], score: scores[from + n] })),
      context,
    );
    return { rows, truncated: false };
  }

  private async list(
    { productId, categoryId, communityId, region }: InfluencerQuestion,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<Listed> {
    if (isGiven(productId)) return this.among(await this.peopleOfProduct(productId, context), limit, after, context);
    if (isGiven(categoryId)) return this.among(await this.peopleOfCategory(categoryId, context), limit, after, context);
    const page = { after: after?.value ?? 0, limit };
    const rows = isGiven(region)
      ? await this.db.run(catalogue.influencersOfRegion, { ...page, region }, context)
      : isGiven(communityId)
        ? await this.db.run(catalogue.influencersOfCommunity, { ...page, community: communityId }, context)
        : await this.db.run(catalogue.influencers, page, context);
    if (rows.length === 0 && isGiven(communityId) && after === null && (await this.isScored(context))) {
      throw notFound('community', communityId, 'communityId');
    }
    return { rows: rows.map((row) => ({ ...row, score: row.influence })), truncated: false };
  }

  /** Orders the people of a product or category. */
  private async among(
    { people, truncated }: ActivePeople,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
  ): Promise<Listed> {
    const ordered = people
      .map(({ userId, influence, activity }) => ({
        userId,
        score: influence * (activity / (activity + HALF_ACTIVITY)),
      }))
      .sort((a, b) => b.score - a.score || (a.userId < b.userId ? -1 : 1))
      .filter(({ score, userId }) => !after || score < after.value || (score === after.value && userId > after.userId))
      .slice(0, limit);
    return { rows: await this.rowsOf(ordered, context), truncated };
  }

  /** Reads the rest about the few of one page; who is gone or was not scored is left out. */
  private async rowsOf(
    ordered: readonly { readonly userId: string; readonly score: number }[],
    context?: QueryContext,
  ): Promise<ListedRow[]> {
    const ids = ordered.map(({ userId }) => userId);
    const found = await this.db.run(catalogue.influencersByIds, { ids }, context);
    const known = new Map(found.map((row) => [row.userId, row]));
    return ordered.flatMap(({ userId, score }) => {
      const row = known.get(userId);
      return row ? [{ ...row, score }] : [];
    });
  }

  private async peopleOfProduct(productId: string, context?: QueryContext): Promise<ActivePeople> {
    const params = { productId, weights: this.weights, cap: PRODUCT_CAP };
    const rows = await this.db.run(catalogue.peopleOfProduct, params, context);
    if (rows.length === 0) {
      const [found] = await this.db.run(catalogue.productExists, { productId }, context);
      if (!found.exists) throw notFound('product', productId, 'productId');
    }
    return { people: rows.flatMap(scored), truncated: rows.some(({ cut }) => cut) };
  }

  private async peopleOfCategory(categoryId: string, context?: QueryContext): Promise<ActivePeople> {
    const { rows, truncated } = await peopleOfCategory(this.db, this.weights, categoryId, 'categoryId', context);
    return { people: rows.flatMap(scored), truncated };
  }

  private async isScored(context?: QueryContext): Promise<boolean> {
    return (await this.db.run(catalogue.influencers, { after: 0, limit: 1 }, context)).length > 0;
  }
}

interface Listed {
  readonly rows: readonly ListedRow[];
  readonly truncated: boolean;
}

/** Whether somebody comes after a position in a list that falls. */
function isBehind(score: number, person: number, value: number, last: number): boolean {
  return score < value || (score === value && person > last);
}

/** @throws Failure INVALID_INPUT */
function checked({ by, days, chosen, ...scope }: InfluencerQuestion): Pick<InfluencerQuestion, 'by' | 'chosen'> {
  const named = (names: readonly (keyof typeof scope)[]): void => {
    const given = names.filter((name) => isGiven(scope[name]));
    if (given.length > 1) throw invalidInput(`Give one of ${given.join(', ')}, or none.`, given[1]);
  };
  if (by === 'COMBINED') named(['productId', 'categoryId', 'communityId', 'region']);
  named(['productId', 'categoryId']);
  named(['communityId', 'region']);
  if (isGiven(days) && by !== 'SALES' && by !== 'EXPERT') {
    throw invalidInput('`days` narrows lists by SALES and EXPERT only.', 'days');
  }
  checkNumber(days, { min: 1, max: 3_650, whole: true }, 'days');
  if (chosen && chosen.length > MOST_CHOSEN) {
    throw invalidInput(`\`chosen\` takes ${MOST_CHOSEN} people at most, got ${chosen.length}.`, 'chosen');
  }
  return { by, chosen };
}

interface ActivePeople {
  readonly people: readonly { userId: string; influence: number; activity: number }[];
  readonly truncated: boolean;
}

/** Leaves out who joined after the scores were computed. */
function scored(row: {
  userId: string;
  activity: number;
  influence: number | null;
}): { userId: string; influence: number; activity: number }[] {
  return row.influence === null ? [] : [{ ...row, influence: row.influence }];
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
