/** A shop with the insight feature for its tests. */
import { type GraphQLSchema } from 'graphql';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { insightFeature } from '../../src/features/insight/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { NOW, shopFeatures } from '../activity/shop.js';
import { schemaOf } from '../support/graphql.js';

export const HALF_LIFE = 90;

type Insight = ReturnType<typeof insightFeature.make>;

export function insightShop(
  db: Database,
  now = NOW,
  dataFolder = '/nowhere',
): Insight & { readonly schema: GraphQLSchema } {
  const features = shopFeatures(db);
  const insight = insightFeature.make({
    ...{ db, dataFolder, now: () => now, warn: () => undefined, weights: DEFAULT_WEIGHTS, halfLifeDays: HALF_LIFE },
    ...{ people: features.people.people, catalogue: features.catalogue.catalogue },
  });
  return { ...insight, schema: schemaOf(...Object.values(features), insight) };
}
