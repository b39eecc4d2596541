import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type UserId } from '../../people/index.js';
import { type CustomersService } from '../customers/customers.service.js';
import { checkBins, type Distribution, distributionOf } from './distribution.js';
import { type PersonValue, type ValueRun } from './value.js';
import { type ValueStore } from './value.store.js';

/** Tells what the last run foresees. */
export class ValueService {
  constructor(
    private readonly store: ValueStore,
    private readonly customers: CustomersService,
  ) {}

  /** Undefined before the first run. */
  async run(context?: QueryContext): Promise<ValueRun | undefined> {
    return this.store.run(context);
  }

  /** Of each of these people; undefined of somebody who has bought nothing. */
  async of(ids: readonly UserId[], context?: QueryContext): Promise<(PersonValue | undefined)[]> {
    const found = await this.store.of(ids, context);
    return ids.map((id) => found.get(id));
  }

  /**
   * How many people have which value in a currency; undefined before the first run.
   * @throws Failure INVALID_INPUT
   */
  async distribution(
    given: string | null | undefined,
    bins: number,
    context?: QueryContext,
  ): Promise<Distribution | undefined> {
    checkBins(bins);
    const currency = await this.customers.currency(given, context);
    if (!(await this.store.run(context))) return undefined;
    return distributionOf(await this.store.amounts(currency, context), currency, bins);
  }
}
