import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql';
import { oneOf } from '../../../app/search';
import { orderOf, type Order } from '../../../ui/grid/column';
import { type Search, type Who } from './route';

export const ValueQuery = graphql(`
  query ConsoleValues {
    valueReport {
      at
      until
      horizonDays
      people
      purchasesBy
      judged {
        people
        purchasesCovered
        purchases {
          name
          rmse
          bias
          chosen
        }
        amounts {
          currency
          covered
          ways {
            name
            rmse
            bias
            chosen
          }
        }
        churnBrier
        churnConstantBrier
        churnCalibrationError
      }
    }
    valueDistribution {
      currency
      people
      total
      median
      topTenthShare
      bins {
        from
        until
        count: people
        total
      }
    }
  }
`);
type Values = ResultOf<typeof ValueQuery>;
export type Report = NonNullable<Values['valueReport']>;
export type Distribution = NonNullable<Values['valueDistribution']>;

export const RetentionQuery = graphql(`
  query ConsoleRetention($by: CohortStep!, $region: String) {
    retention(by: $by, cohorts: 12, periods: 12, region: $region) {
      cohorts {
        from
        people
        retained {
          after
          people
          bought
          share
          lower
          upper
        }
      }
      curve {
        after
        people
        bought
        share
        lower
        upper
      }
    }
  }
`);
export type Retention = NonNullable<ResultOf<typeof RetentionQuery>['retention']>;

export const CustomersQuery = graphql(`
  query ConsoleCustomers($after: String, $orderBy: CustomerColumn!, $descending: Boolean!, $filter: CustomerFilter) {
    customers(first: 100, after: $after, orderBy: $orderBy, descending: $descending, filter: $filter) {
      edges {
        node {
          user {
            userId
            name
            region
          }
          orders
          spent {
            amount
            currency
          }
          lastPurchaseAt
          value {
            expectedPurchases
            churnRisk
            amounts {
              amount
              currency
              lower
              upper
            }
            caused {
              purchases
            }
          }
          intent {
            probability
            days
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      exact
      currency
    }
  }
`);
export type Customer = NonNullable<ResultOf<typeof CustomersQuery>['customers']>['edges'][number]['node'];

/** Columns that the service sorts by, by their keys in the grid. */
const SORTED = ['VALUE', 'EXPECTED_PURCHASES', 'CHURN_RISK', 'INTENT', 'ORDERS', 'SPENT', 'LAST_PURCHASE'] as const;
const DEFAULT: Order = { key: 'VALUE', isDescending: true };

export function orderIn({ order }: Search): Order {
  const asked = order ? orderOf(order) : undefined;
  return asked && oneOf(SORTED, asked.key) ? asked : DEFAULT;
}

/** Without a purchase for so long, milliseconds: half a year. */
const AWAY_MS = 182 * 86_400_000;

/**
 * More than half are expected to buy nothing, but are not lost yet; nearly surely lost; without a purchase for half a year, of whom those
 * who will probably pay most come first; bought only once; will rather buy soon than not.
 */
const FILTERS: Readonly<Record<Who, (now: Date) => object>> = {
  RISK: () => ({ minChurnRisk: 0.5, maxChurnRisk: 0.9, minOrders: 2 }),
  LOST: () => ({ minChurnRisk: 0.9 }),
  // By the day, so that a list stays the same one while it is read.
  AWAY: (now) => ({
    lastPurchaseBefore: `${new Date(now.getTime() - AWAY_MS).toISOString().slice(0, 10)}T00:00:00Z`,
  }),
  ONCE: () => ({ maxOrders: 1 }),
  LIKELY: () => ({ minIntent: 0.5 }),
};

export function variablesOf(search: Search, now = new Date()): Omit<VariablesOf<typeof CustomersQuery>, 'after'> {
  const { key, isDescending } = orderIn(search);
  return {
    orderBy: oneOf(SORTED, key)!,
    descending: isDescending,
    filter: { region: search.region, ...(search.who && FILTERS[search.who](now)) },
  };
}
