/**
 * What is in the graph: the one source of labels, relationship types and properties, declared in one file for each feature.
 * The Cypher linter refuses names that are not here. `schema/migrations` says which properties are unique or indexed.
 */
import { activity } from './activity.js';
import { catalogue } from './catalogue.js';
import { influence } from './influence.js';
import { jobs } from './jobs.js';
import { joinModels } from './join.js';
import { models } from './models.js';
import { people } from './people.js';
import { platform } from './platform.js';
import { ties } from './ties.js';

export const { nodes, relationships } = joinModels({
  people,
  ties,
  catalogue,
  activity,
  models,
  influence,
  jobs,
  platform,
});
