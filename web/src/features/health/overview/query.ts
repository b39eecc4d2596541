import { graphql, type ResultOf } from '../../../app/graphql';

export const SalesQuery = graphql(`
  query ConsoleOverviewSales($days: Int) {
    wordOfMouthSales(days: $days) {
      bought
      expected
      adjusted
      lower
      upper
      proven
      separable
      placeboLower
      placeboUpper
      adjustedRevenue {
        amount
        currency
      }
      leftOut {
        people
        bought
      }
    }
  }
`);
export type Sales = NonNullable<ResultOf<typeof SalesQuery>['wordOfMouthSales']>;

export const SeriesQuery = graphql(`
  query ConsoleOverviewSeries($step: TimeStep!) {
    wordOfMouthSeries(step: $step) {
      end
      periods {
        from
        until
        complete
        sales {
          bought
          adjusted
          lower
          upper
          proven
          adjustedRevenue {
            amount
            currency
          }
        }
      }
    }
  }
`);
export type Series = NonNullable<ResultOf<typeof SeriesQuery>['wordOfMouthSeries']>;

/** Of when everything is, and what people want now. */
export const NowQuery = graphql(`
  query ConsoleOverviewNow {
    serviceHealth {
      people
      products
      demo
      latestEventAt
      latestEventAge
      ingest {
        finishedAt
        records
        quarantined
        demo
      }
      model {
        modelId
        trainedAt
        dataUntil
        dataAge
      }
      jobs {
        queued
        running
        dead
        longestWait
      }
    }
    trending(first: 8) {
      edges {
        node {
          product {
            productId
            title
            price {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);
export type Health = NonNullable<ResultOf<typeof NowQuery>['serviceHealth']>;
export type Trending = NonNullable<ResultOf<typeof NowQuery>['trending']>['edges'];

export const ActivityQuery = graphql(`
  query ConsoleOverviewActivity(
    $from: DateTimeISO!
    $to: DateTimeISO!
    $step: TimeStep!
    $groupBy: ActivityGrouping!
    $named: Boolean!
  ) {
    activity(from: $from, to: $to, step: $step, groupBy: $groupBy, groups: 7) {
      starts
      groups {
        key
        total
        counts
      }
      others {
        total
        counts
      }
    }
    purchases: activity(from: $from, to: $to, step: MONTH, kinds: [PURCHASE]) {
      groups {
        total
      }
    }
    categories(first: 100, filter: { top: true }) @include(if: $named) {
      edges {
        node {
          categoryId
          name
        }
      }
    }
  }
`);
export type ActivityAnswer = ResultOf<typeof ActivityQuery>;

export const CardQuery = graphql(`
  query ConsoleOverviewCard($modelId: ModelID!) {
    model(modelId: $modelId) {
      card {
        verdicts {
          within
        }
        rows {
          name
          people
          recallAt20 {
            value
            standardError
            differenceToServed
            differenceError
          }
        }
      }
    }
  }
`);
export type Card = NonNullable<ResultOf<typeof CardQuery>['model']>['card'];
