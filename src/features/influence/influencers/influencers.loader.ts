import DataLoader from 'dataloader';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { type InfluencerRecord, type InfluencersService } from './influencers.service.js';

/** The influence of people, all of one answer in one query; undefined for people without a score. */
export function influenceLoader(
  influencers: InfluencersService,
  context: RequestContext,
): DataLoader<string, InfluencerRecord | undefined> {
  return context.loaders.get(
    'influence.of-user',
    () => new DataLoader((ids) => influencers.ofMany(ids, context.query)),
  );
}
