import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { LatestEvent } from '../activity/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { BridgesAtRisk } from './bonds/bridges-at-risk.service.js';
import { BondsStore } from './bonds/bonds.store.js';
import { CommunityPeople } from './bonds/community-people.service.js';
import { BridgeAtRiskResolver, CommunityBondsResolver, IntroductionResolver } from './bonds/bonds.resolver.js';
import { CommunityCandidateResolver, CommunityNewcomerResolver } from './bonds/people.resolver.js';
import { CommunityPulseResolver } from './pulse/pulse.resolver.js';
import { PulseService } from './pulse/pulse.service.js';
import { PulseStore } from './pulse/pulse.store.js';
import { CommunityPostResolver, RisingProductResolver } from './pulse/news.resolver.js';

export interface CommunitiesNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly people: PeopleService;
  readonly catalogue: CatalogueService;
}

/** How communities do, and whom and what to bring together in them. Influence runs find them. */
export const communitiesFeature = defineFeature({
  name: 'communities',
  create: ({ db, now }: CommunitiesNeeds) => {
    const bonds = new BondsStore(db);
    const latest = new LatestEvent(db);
    return {
      communityPulse: new PulseService(new PulseStore(db), latest, now),
      communityBridges: new BridgesAtRisk(bonds, now),
      communityPeople: new CommunityPeople(bonds, latest, now),
    };
  },
  resolvers: ({ communityPulse, communityBridges, communityPeople, people, catalogue }) => [
    new CommunityPulseResolver(communityPulse),
    new RisingProductResolver(catalogue),
    new CommunityPostResolver(people, catalogue),
    new CommunityBondsResolver(communityBridges, communityPeople),
    new BridgeAtRiskResolver(people),
    new IntroductionResolver(people, catalogue),
    new CommunityNewcomerResolver(people),
    new CommunityCandidateResolver(people),
  ],
});
