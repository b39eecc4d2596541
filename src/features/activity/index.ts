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

export { ActivityService, type EventCounts, type EventFilter, type EventPosition } from './reading/activity.service.js';
export { type EventInput, type EventRecord } from './events/event.js';
export * from './events/kinds.js';
export { Event, EventConnection, EventKindEnum } from './events/event.type.js';
export {
  RecordingService,
  type KeyedEvent,
  type RecordedBatch,
  type RefusedEvent,
} from './sources/graphql/recording.service.js';

export const activityResolvers = [EventResolver, UserEventsResolver, ProductEventsResolver, RecordingResolver] as const;

/** The room with what it needs: services, the resolvers made of them, and how its types are found by `node(id)`. */
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
