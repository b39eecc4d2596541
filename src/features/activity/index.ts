import { type NodeKind } from '../../platform/graphql/node.resolver.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type CatalogueService } from '../catalogue/index.js';
import { type PeopleService } from '../people/index.js';
import { ActivityService } from './reading/activity.service.js';
import { EventResolver } from './reading/event.resolver.js';
import { ProductEventsResolver } from './reading/product-events.resolver.js';
import { RecordingResolver } from './sources/graphql/recording.resolver.js';
import { RecordingService } from './sources/graphql/recording.service.js';
import { UserEventsResolver } from './reading/user-events.resolver.js';

export { EVENT_KINDS, type EventKind, type EventRelationship, KIND_CODE, LIKED_FROM } from './events/kinds.js';
export { EventKindEnum } from './events/event.type.js';

export const activityResolvers = [EventResolver, UserEventsResolver, ProductEventsResolver, RecordingResolver] as const;

/** The services of the feature, the resolvers that use them, and how `node(id)` finds an event. */
export function createActivity(deps: {
  db: Database;
  now: () => number;
  people: PeopleService;
  catalogue: CatalogueService;
}): { activity: ActivityService; recording: RecordingService; resolvers: object[]; nodes: NodeKind[] } {
  const { db, now, people, catalogue } = deps;
  const activity = new ActivityService(db);
  const recording = new RecordingService(db, now);
  const event: NodeKind = {
    type: 'Event',
    access: ['SERVICE', 'MARKETER', 'ANALYST'],
    find: async (id, context) => (await activity.byIds([id], context.query))[0],
  };
  return {
    activity,
    recording,
    resolvers: [
      new EventResolver(activity, people, catalogue),
      new UserEventsResolver(activity, people),
      new ProductEventsResolver(activity),
      new RecordingResolver(recording, activity),
    ],
    nodes: [event],
  };
}
