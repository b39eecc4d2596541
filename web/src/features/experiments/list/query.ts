import { graphql, type ResultOf } from '../../../app/graphql';

export const ExperimentsQuery = graphql(`
  query ConsoleExperiments {
    experiments(first: 100) {
      edges {
        node {
          id
          name
          state
          unit
          createdAt
          startedAt
        }
      }
      totalCount
    }
  }
`);
export type Listed = NonNullable<ResultOf<typeof ExperimentsQuery>['experiments']>['edges'][number]['node'];

export const ExperimentQuery = graphql(`
  query ConsoleExperiment($id: ID!, $locale: String) {
    experiment(id: $id) {
      id
      name
      state
      unit
      saturation
      holdout
      outcome
      currency
      windowDays
      smallestEffect
      startedAt
      stoppedAt
      arms {
        name
        weight
        value
      }
      result {
        asOf
        trusted
        ratioChance
        progress
        arms {
          arm
          exposed
          people
          units
          mean
        }
        effects {
          kind
          arm
          against
          verdict
          difference
          text(locale: $locale)
          anytime {
            lower
            upper
          }
        }
      }
    }
  }
`);
export type Chosen = NonNullable<ResultOf<typeof ExperimentQuery>['experiment']>;

export const StartExperiment = graphql(`
  mutation ConsoleStartExperiment($input: ExperimentIdInput!) {
    startExperiment(input: $input) {
      __typename
      ... on ExperimentChanged {
        experiment {
          id
          state
          startedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const StopExperiment = graphql(`
  mutation ConsoleStopExperiment($input: ExperimentIdInput!) {
    stopExperiment(input: $input) {
      __typename
      ... on ExperimentChanged {
        experiment {
          id
          state
          stoppedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
