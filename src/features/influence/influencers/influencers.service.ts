import { setImmediate } from 'node:timers/promises';
import { finishInTurns } from '../../../algorithms/graph/steps.js';
import * as catalogue from '../../../../cypher/influence/index.js';
import { checkNumber, isGiven } from '../../../platform/checks.js';
import { invalidInput, notFound } from '../../../platform/errors.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { type CurrentTable } from '../table/current-table.js';
import { measuredListSteps, salesOfPartSteps, type TableMeasure } from '../../../algorithms/influence/measured-list.js';
import { type InfluenceMeasure } from './influence-measure.js';
import { type MovedRecord, movedPeople } from '../word-of-mouth/moved-people.js';
import { PageDetails } from './page-details.js';
import { type InfluencePosition, type ScoredLists, type ScoredPage, type ScoredPerson } from './scored-lists.js';
import { type SalesFigures } from '../../../algorithms/influence/sales-figures.js';
import { type Scope, tablePart } from '../table/table-scope.js';
import { type SalesTable } from '../../../algorithms/influence/sales-table.js';

/** The same with what a page may be asked beyond. */
export interface InfluencerRecord extends ScoredPerson {
  readonly details: PageDetails;
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

const MOST_CHOSEN = 1_000;
/** Lists influential people, as the last run found. */
export class InfluencersService {
  constructor(
    private readonly db: Database,
    private readonly scored: ScoredLists,
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
        ? await this.scored.page(question, first + 1, after, context)
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

  private detailed(question: InfluencerQuestion, rows: readonly ScoredPerson[]): InfluencerRecord[] {
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
    const part = await tablePart(this.db, table, scope, context);
    return finishInTurns(salesOfPartSteps(table, part), setImmediate, { signal });
  }

  /**
   * The influence of one person; null of who joined after the last run.
   * @throws Failure NOT_FOUND, NO_ACTIVE_MODEL
   */
  async of(userId: string, context?: QueryContext): Promise<InfluencerRecord | null> {
    const [{ exists }] = await this.db.run(catalogue.userExists, { userId }, context);
    if (!exists) throw notFound('user', userId, 'userId');
    const row = await this.scored.of(userId, context);
    return row && this.detailed({ by: 'COMBINED' }, [row])[0];
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
  ): Promise<{ modelId: string; people: number; sales: SalesFigures; rankings: SalesTable['rankings'] }> {
    const table = await this.table.read(context);
    const { model: modelId, people, rankings } = table;
    const sales = await finishInTurns(salesOfPartSteps(table, {}), setImmediate);
    return { modelId, people: people.length, sales, rankings };
  }

  private async measured(
    by: TableMeasure,
    question: InfluencerQuestion,
    limit: number,
    after: InfluencePosition | null,
    context?: QueryContext,
    signal?: AbortSignal,
  ): Promise<ScoredPage> {
    const table = await this.table.read(context);
    const part = await tablePart(this.db, table, question, context);
    const { people, scores } = await finishInTurns(measuredListSteps(table, by, part), setImmediate, { signal });
    const last = after && table.placeOf.get(after.userId);
    const from = after ? people.findIndex((person, n) => isBehind(scores[n], person, after.value, last ?? -1)) : 0;
    const page = from < 0 ? [] : [...people.subarray(from, from + limit)];
    const rows = await this.scored.rowsOf(
      page.map((person, n) => ({ userId: table.people[person], score: scores[from + n] })),
      context,
    );
    return { rows, truncated: part.truncated ?? false };
  }
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
