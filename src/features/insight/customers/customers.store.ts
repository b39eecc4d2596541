import { customers, type CustomersParams, mainCurrency } from '../../../../cypher/insight/index.js';
import { type Database, type QueryContext } from '../../../platform/neo4j/index.js';
import { currencyOf } from '../kept/person-trades.js';
import { type CustomerRecord } from './customer.js';

/** Reads lists of customers by the figures that are kept on people. */
export class CustomersStore {
  constructor(private readonly db: Database) {}

  async list(params: CustomersParams, context?: QueryContext): Promise<CustomerRecord[]> {
    const rows = await this.db.run(customers, params, context);
    return rows.map(({ amounts, currencies, ...row }) => ({
      ...row,
      spent: amounts.map((amount, n) => ({ amount, currency: currencyOf(currencies[n]) })),
    }));
  }

  /** The currency in which most customers paid; undefined where nobody paid anything. */
  async mainCurrency(context?: QueryContext): Promise<string | null | undefined> {
    const [row] = await this.db.run(mainCurrency, {}, context);
    return row && currencyOf(row.currency);
  }
}
