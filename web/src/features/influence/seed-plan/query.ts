import { graphql, type FragmentOf, type ResultOf } from '../../../app/graphql';

export const PlanFragment = graphql(`
  fragment ConsolePlan on SeedPlan {
    buyers
    lower
    upper
    revenue {
      amount
      currency
    }
    revenueLower {
      amount
    }
    revenueUpper {
      amount
    }
    cost
    costPerBuyer
    costUnit
    costCurrency
    stock
    capped
    uncappedBuyers
    whyFewerSeeds
    rests
    guarantee
    modelId
    seeds {
      user {
        userId
        name
        region
      }
      cost
      gain
      listeners
      overlap
    }
    random {
      buyers
      lower
      upper
      cost
    }
    followed {
      buyers
      lower
      upper
      cost
    }
    lead {
      buyers
      lower
      upper
    }
    excluded {
      reason
      people
      users {
        userId
        name
      }
    }
  }
`);

export type Plan = ResultOf<typeof PlanFragment>;
export type Seed = Plan['seeds'][number];
export type PlanAnswer = FragmentOf<typeof PlanFragment>;

export const PlanQuery = graphql(
  `
    query ConsolePlanSeeds($input: PlanSeedsInput!) {
      planSeeds(input: $input) {
        ...ConsolePlan
      }
    }
  `,
  [PlanFragment],
);

export const PlanOfJobQuery = graphql(
  `
    query ConsolePlanOfJob($jobId: JobID!) {
      seedPlan(jobId: $jobId) {
        ...ConsolePlan
      }
    }
  `,
  [PlanFragment],
);

export const StartPlan = graphql(`
  mutation ConsoleStartPlan($input: StartSeedPlanInput!) {
    startSeedPlan(input: $input) {
      __typename
      ... on JobAccepted {
        job {
          jobId
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`);
