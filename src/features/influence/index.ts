export { communityLoader } from './communities/communities.loader.js';
export { CommunitiesService } from './communities/communities.service.js';
export { Community } from './communities/communities.type.js';
export { type CommunityRecord } from './communities/community.js';
export { NearProduct } from './influencers/near-product.type.js';
export { type PlanRecord, type SeedPlanService } from './seed-plan/seed-plan.service.js';
export { FewerSeedsEnum, SeedPlan } from './seed-plan/seed-plan.type.js';
