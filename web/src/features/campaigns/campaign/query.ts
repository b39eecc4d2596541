import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql';

export const CampaignsQuery = graphql(`
  query ConsoleCampaigns {
    campaigns(first: 100) {
      edges {
        node {
          id
          name
          state
          channel
          startsAt
          endsAt
          budget {
            amount
            currency
          }
          spent {
            amount
          }
        }
      }
      totalCount
    }
    campaignRecord {
      promises
      held
      agreed
      share
    }
  }
`);
export type Listed = NonNullable<ResultOf<typeof CampaignsQuery>['campaigns']>['edges'][number]['node'];
export type PromisesRecord = NonNullable<ResultOf<typeof CampaignsQuery>['campaignRecord']>;

export const CampaignQuery = graphql(`
  query ConsoleCampaign($id: ID!, $locale: String) {
    campaign(id: $id) {
      id
      name
      state
      revision
      channel
      unit
      controlShare
      startsAt
      endsAt
      endedText(locale: $locale)
      product {
        productId
        title
      }
      category {
        name
      }
      segment {
        segmentId
        name
      }
      budget {
        amount
        currency
      }
      contactCost {
        amount
      }
      spent {
        amount
      }
      progress {
        treated
        control
        toContact
        contacted
        controlContacted
      }
      promise {
        buyers
        lower
        upper
        seeds
        heldBack
        whyFewerSeeds
        stock
        capped
        revenue {
          expected {
            amount
            currency
          }
          lower {
            amount
          }
          upper {
            amount
          }
        }
      }
      outcome {
        state
        text(locale: $locale)
        held
        agrees
        everybody {
          ...ConsoleUplift
        }
        chosen {
          ...ConsoleUplift
        }
        others {
          ...ConsoleUplift
        }
      }
      steps {
        revision
        at
        by
        from
        to
        note
      }
    }
  }

  fragment ConsoleUplift on CampaignUplift @_unmask {
    treated
    control
    mean
    against
    total
    totalLower
    totalUpper
  }
`);
export type Chosen = NonNullable<ResultOf<typeof CampaignQuery>['campaign']>;
export type Uplift = NonNullable<Chosen['outcome']['everybody']>;

export const AudiencesQuery = graphql(`
  query ConsoleAudiences {
    segments(first: 100) {
      edges {
        node {
          segmentId
          name
          contactable
        }
      }
    }
  }
`);

export const CreateCampaign = graphql(`
  mutation ConsoleCreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      __typename
      ... on CampaignChanged {
        campaign {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export type Input = VariablesOf<typeof CreateCampaign>['input'];

export const MoveCampaign = graphql(`
  mutation ConsoleMoveCampaign($input: MoveCampaignInput!) {
    moveCampaign(input: $input) {
      __typename
      ... on CampaignChanged {
        campaign {
          id
          state
          revision
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);
