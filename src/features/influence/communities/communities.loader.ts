import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CommunitiesService } from './communities.service.js';
import { type CommunityHearing, type CommunityRecord } from './community.js';

/** Communities by id, all of one answer in one query; undefined for an unknown id. */
export function communityLoader(
  communities: CommunitiesService,
  context: RequestContext,
): DataLoader<string, CommunityRecord | undefined> {
  return context.loaders.get(
    'influence.community',
    () => new DataLoader((ids) => communities.byIds(ids, context.query)),
  );
}

/** Which others communities hear, those of one answer in one query. */
export function hearingLoader(
  communities: CommunitiesService,
  context: RequestContext,
): DataLoader<string, readonly CommunityHearing[]> {
  return context.loaders.get(
    'influence.heard-by-community',
    () => new DataLoader((ids) => communities.heardBy(ids, context.query)),
  );
}
