import { defineFeature } from '../../platform/feature.js';
import { type Database } from '../../platform/neo4j/index.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { AssignmentService } from './assignment/assignment.service.js';
import { AssignmentStore } from './assignment/assignment.store.js';
import { ExperimentsResolver } from './experiments.resolver.js';
import { ExperimentsService } from './experiments.service.js';
import { ExperimentsStore } from './experiments.store.js';
import { EffectResolver, ResultResolver } from './result/result.resolver.js';
import { ResultService } from './result/result.service.js';
import { ResultStore } from './result/result.store.js';

export interface ExperimentsNeeds {
  readonly db: Database;
  readonly now: () => number;
}

/** Comparisons among people or communities whom chance deals. */
export const experimentsFeature = defineFeature({
  name: 'experiments',
  create: ({ db, now }: ExperimentsNeeds) => {
    const experiments = new ExperimentsService(new ExperimentsStore(db), now);
    return {
      experiments,
      assignments: new AssignmentService(new AssignmentStore(db), experiments, now),
      experimentResults: new ResultService(new ResultStore(db), now),
    };
  },
  resolvers: ({ experiments, assignments, experimentResults }) => [
    new ExperimentsResolver(experiments),
    new AssignmentResolver(assignments),
    new ResultResolver(experimentResults),
    new EffectResolver(),
  ],
});
