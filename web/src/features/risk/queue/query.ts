import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql';
import { type Search } from './route';

export const CasesQuery = graphql(`
  query ConsoleRiskCases($filter: RiskCaseFilter!) {
    riskCases(first: 100, filter: $filter) {
      edges {
        node {
          id
          kind
          state
          score
          ring
          openedAt
          changedAt
          user {
            userId
            name
          }
        }
      }
      totalCount
    }
  }
`);
export type Case = NonNullable<ResultOf<typeof CasesQuery>['riskCases']>['edges'][number]['node'];

export const CaseQuery = graphql(`
  query ConsoleRiskCase($id: ID!, $locale: String) {
    riskCase(id: $id) {
      id
      kind
      state
      score
      ring
      openedAt
      user {
        userId
        name
      }
      risk {
        score
        signals {
          kind
          weight
          text(locale: $locale)
        }
      }
      evidence {
        nodes {
          id
          kind
          ref
          label
          distrusted
        }
        edges {
          from
          to
          kind
          at
        }
      }
      acts {
        at
        by
        kind
        note
      }
    }
  }
`);
export type Chosen = NonNullable<ResultOf<typeof CaseQuery>['riskCase']>;

export const AlertSubscription = graphql(`
  subscription ConsoleRiskAlert {
    riskAlert {
      caseId
    }
  }
`);

export const DecideCases = graphql(`
  mutation ConsoleDecideRiskCase($input: DecideRiskCasesInput!) {
    decideRiskCase(input: $input) {
      __typename
      ... on RiskCasesDecided {
        cases {
          id
          state
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const AppealCase = graphql(`
  mutation ConsoleAppealRiskCase($input: AppealRiskCaseInput!) {
    appealRiskCase(input: $input) {
      __typename
      ... on RiskCaseAppealed {
        at
      }
      ... on UserError {
        message
      }
    }
  }
`);

export function filterOf({ state, ring }: Search): VariablesOf<typeof CasesQuery>['filter'] {
  return { states: state ? [state] : ['OPEN', 'APPEALED'], ring };
}
