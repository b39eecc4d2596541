export { communityLoader } from './communities/communities.loader.js';
export { CommunitiesService } from './communities/communities.service.js';
export { Community } from './communities/communities.type.js';
export { type CommunityRecord } from './communities/community.js';
