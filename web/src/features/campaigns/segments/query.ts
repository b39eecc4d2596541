import { graphql, type ResultOf } from '../../../app/graphql';

export const SegmentsQuery = graphql(`
  query ConsoleSegments {
    segments(first: 100) {
      edges {
        node {
          segmentId
          name
          kind
          people
          contactable
          computedAt
        }
      }
      totalCount
    }
  }
`);
export type Segment = NonNullable<ResultOf<typeof SegmentsQuery>['segments']>['edges'][number]['node'];

export const SegmentQuery = graphql(`
  query ConsoleSegment($segmentId: SegmentID!) {
    segment(segmentId: $segmentId) {
      segmentId
      name
      kind
      rule
      people
      contactable
      version
      computedAt
      alike {
        name
      }
      versions(first: 5) {
        version
        at
        people
        joined
        left
      }
    }
  }
`);
export type Chosen = NonNullable<ResultOf<typeof SegmentQuery>['segment']>;

export const MembersQuery = graphql(`
  query ConsoleSegmentMembers($segmentId: SegmentID!, $after: String) {
    segment(segmentId: $segmentId) {
      segmentId
      members(first: 50, after: $after) {
        edges {
          node {
            userId
            name
            region
            mayContact
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

export type Member = NonNullable<ResultOf<typeof MembersQuery>['segment']>['members']['edges'][number]['node'];

export const PreviewQuery = graphql(`
  query ConsoleSegmentPreview($rule: SegmentRule!) {
    segmentPreview(rule: $rule) {
      people
      contactable
      exact
    }
  }
`);

export const OverlapQuery = graphql(`
  query ConsoleSegmentOverlap($first: SegmentID!, $second: SegmentID!) {
    segmentOverlap(first: $first, second: $second) {
      both
      onlyFirst
      onlySecond
      jaccard
      lift
    }
  }
`);

export const SaveSegment = graphql(`
  mutation ConsoleSaveSegment($input: SaveSegmentInput!) {
    saveSegment(input: $input) {
      __typename
      ... on SegmentSaved {
        segment {
          segmentId
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

export const DeleteSegment = graphql(`
  mutation ConsoleDeleteSegment($input: SegmentInput!) {
    deleteSegment(input: $input) {
      __typename
      ... on SegmentDeleted {
        removed
      }
      ... on UserError {
        message
      }
    }
  }
`);
