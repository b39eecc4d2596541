import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { ClaimsResolver } from './claims/claims.resolver.js';
import { ClaimsService } from './claims/claims.service.js';
import { ClaimsStore } from './claims/claims.store.js';
import { IdeaReasonResolver, IdeasResolver } from './ideas/ideas.resolver.js';
import { IdeasService } from './ideas/ideas.service.js';
import { IdeasStore } from './ideas/ideas.store.js';

export interface GiftsNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** What to give to a friend, and who gives what, so that no two give the same. */
export const giftsFeature = defineFeature({
  name: 'gifts',
  create: ({ db, now, people, catalogue }: GiftsNeeds) => ({
    giftIdeas: new IdeasService(new IdeasStore(db), now),
    giftClaims: new ClaimsService(new ClaimsStore(db), people, catalogue, now),
  }),
  resolvers: ({ giftIdeas, giftClaims, people, catalogue }) => [
    new IdeasResolver(giftIdeas, catalogue),
    new IdeaReasonResolver(catalogue),
    new ClaimsResolver(giftClaims, people, catalogue),
  ],
});
