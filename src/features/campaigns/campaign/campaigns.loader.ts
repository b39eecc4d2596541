import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type CampaignProgressRecord } from './campaign.js';
import { type CampaignsService } from './campaigns.service.js';

/** How far campaigns are, all of one answer in one query; not cached, because a mutation of the request may change it. */
export function progressLoader(
  campaigns: CampaignsService,
  context: RequestContext,
): DataLoader<string, CampaignProgressRecord | undefined> {
  return context.loaders.get(
    'campaigns.progress',
    () => new DataLoader((ids) => campaigns.progress(ids, context.query), { cache: false }),
  );
}
