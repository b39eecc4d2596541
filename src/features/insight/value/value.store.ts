import {
  enterValueRun,
  pruneValues,
  valueAmounts,
  valueRun,
  valuesOfPeople,
  writeValues,
  type WriteValuesParams,
} from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { moneyOf } from '../../../platform/money.js';
import { type UserId } from '../../people/index.js';
import { currencyOf } from '../kept/person-trades.js';
import { type KeptJudgement, type PersonValue, type ValueRun } from './value.js';

const PEOPLE_A_BATCH = 2_000;
const CONTEXT = { operation: 'foreseeValue', timeoutMs: 30 * 60_000 };

export type ValueRow = WriteValuesParams['rows'][number];

/** Writes and reads what value runs foresee. */
export class ValueStore {
  constructor(private readonly db: Database) {}

  /** Writes a run in one transaction: readers see the run before or this one. A run that is repeated writes over what it wrote. */
  async write(
    { judgement, currencies, ways, ...run }: ValueRun,
    rows: { readonly count: number; readonly at: (n: number) => ValueRow },
    signal?: AbortSignal,
  ): Promise<void> {
    const kept: KeptJudgement = { judgement, currencies, ways };
    await this.db.transaction(
      'write',
      async (tx) => {
        for (let from = 0; from < rows.count; from += PEOPLE_A_BATCH) {
          signal?.throwIfAborted();
          const batch = Array.from({ length: Math.min(PEOPLE_A_BATCH, rows.count - from) }, (_, n) =>
            rows.at(from + n),
          );
          await tx.run(writeValues, { run: run.id, rows: batch });
        }
        await tx.run(pruneValues, { run: run.id });
        const { id, at, until, horizonDays, people } = run;
        await tx.run(enterValueRun, { run: id, at, until, horizonDays, people, judgement: JSON.stringify(kept) });
      },
      CONTEXT,
    );
  }

  /** The last run; undefined before the first. */
  async run(context?: QueryContext): Promise<ValueRun | undefined> {
    const [row] = await this.db.run(valueRun, {}, context);
    return row && { ...row, ...(JSON.parse(row.judgement) as KeptJudgement) };
  }

  /** What is foreseen of people; nobody who has not bought is there. */
  async of(ids: readonly UserId[], context?: QueryContext): Promise<ReadonlyMap<string, PersonValue>> {
    const rows = await this.db.run(valuesOfPeople, { ids }, context);
    return new Map(
      rows.map(({ userId, ...row }) => [
        userId,
        {
          expectedPurchases: row.purchases,
          purchasesLower: row.lower,
          purchasesUpper: row.upper,
          aliveProbability: row.alive,
          churnRisk: row.churnRisk,
          amounts: row.amounts.map((amount, n) => ({
            ...{ amount, lower: row.lowers[n], upper: row.uppers[n] },
            currency: currencyOf(row.currencies[n]),
          })),
          caused:
            row.sales === null
              ? null
              : {
                  ...{ purchases: row.sales, lower: row.salesLower ?? 0, upper: row.salesUpper ?? 0 },
                  ...{ proven: row.salesProven, revenue: moneyOf(row.revenue, row.revenueCurrency) },
                },
        },
      ]),
    );
  }

  /** What each person is expected to pay in a currency, in no order. */
  async amounts(currency: string | null, context?: QueryContext): Promise<number[]> {
    const [{ amounts }] = await this.db.run(valueAmounts, { currency: currency ?? '' }, context);
    return amounts;
  }
}
