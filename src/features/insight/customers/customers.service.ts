import { isGiven } from '../../../platform/checks.js';
import { invalidInput } from '../../../platform/errors.js';
import { readCurrency } from '../../../platform/money.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { Problem } from '../../../platform/text.js';
import { type PeopleService } from '../../people/index.js';
import { type KeptOrders } from '../kept/kept-orders.service.js';
import { checkCustomerFilter, type CustomerColumn, type CustomerFilter } from './customer-filter.js';
import { type CustomersStore } from './customers.store.js';
import { type CustomerRecord } from './customer.js';

export interface CustomersRequest {
  readonly orderBy: CustomerColumn;
  readonly descending: boolean;
  /** Of amounts; by default the one in which most customers paid. */
  readonly currency?: string | null;
  readonly filter?: CustomerFilter | null;
}

export interface CustomerList {
  readonly rows: readonly CustomerRecord[];
  /** Whether the figures are those of all purchases and returns that are stored. */
  readonly exact: boolean;
  readonly currency: string | null;
}

/** Lists people who have bought, by what they bought and what is foreseen of them. */
export class CustomersService {
  constructor(
    private readonly store: CustomersStore,
    private readonly kept: KeptOrders,
    private readonly people: PeopleService,
  ) {}

  /**
   * Up to `first + 1` customers after a position in the list.
   * @throws Failure INVALID_INPUT, NOT_FOUND for a region in which nobody lives
   */
  async list(
    { orderBy, descending, currency, filter }: CustomersRequest,
    first: number,
    { afterScore, afterId }: { afterScore: number | null; afterId: string | null },
    context?: QueryContext,
  ): Promise<CustomerList> {
    const { region, lastPurchaseAfter, lastPurchaseBefore, minOrders, ...bounds } = filter ?? {};
    checkCustomerFilter(filter ?? {});
    const place = isGiven(region) ? await this.people.requireRegion(region, context, 'filter', 'region') : undefined;
    const exact = await this.kept.fresh(context);
    const of = await this.currency(currency, context);
    const rows = await this.store.list(
      {
        ...{ by: orderBy, sign: descending ? -1 : 1, currency: of ?? '', limit: first + 1 },
        ...{ after: afterScore, afterId, lastAfter: lastPurchaseAfter, lastBefore: lastPurchaseBefore },
        ...{ ...bounds, minOrders: minOrders ?? 1, region: place },
      },
      context,
    );
    return { rows, exact, currency: of };
  }

  /** @throws Failure INVALID_INPUT for what is no currency */
  async currency(given: string | null | undefined, context?: QueryContext): Promise<string | null> {
    if (!isGiven(given)) return (await this.store.mainCurrency(context)) ?? null;
    if (given === '') return null;
    const code = readCurrency(given);
    if (code instanceof Problem) throw invalidInput(`"${given}" is no currency of ISO 4217.`, 'currency');
    return code;
  }
}
