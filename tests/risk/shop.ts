/** A shop with the risk feature and all that it stands on, for its tests. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { DEFAULT_WEIGHTS } from '../../src/features/activity/index.js';
import { type EventRateOptions } from '../../src/features/activity/sources/graphql/event-rate.js';
import { influenceFeature } from '../../src/features/influence/feature.js';
import { recommendationsFeature } from '../../src/features/recommendations/feature.js';
import { riskFeature } from '../../src/features/risk/feature.js';
import { type Database } from '../../src/platform/neo4j/index.js';
import { shopFeatures } from '../activity/shop.js';
import { as, ask, operation, operationNames, schemaOf } from '../support/graphql.js';

export const analyst = { identity: as('ANALYST', 'ida') };
export const text = Object.fromEntries(operationNames('risk').map((name) => [name, operation('risk', name)]));

const dataFolder = mkdtempSync(join(tmpdir(), 'grapevine-risk-'));
afterAll(() => rm(dataFolder, { recursive: true }));

export interface RiskShop {
  readonly schema: GraphQLSchema;
  readonly clock: { now: number };
  readonly risk: ReturnType<typeof riskFeature.make>;
  readonly influence: ReturnType<typeof influenceFeature.make>;
}

export function riskShop(db: Database, at: number, eventRate?: EventRateOptions): RiskShop {
  const clock = { now: at };
  const now = (): number => clock.now;
  const warn = (_: unknown, { err }: { err?: unknown } = {}): void => {
    throw err;
  };
  const base = shopFeatures(db, eventRate);
  const [people, catalogue] = [base.people.people, base.catalogue.catalogue];
  const recommendations = recommendationsFeature.make({
    ...{ db, now, people, catalogue, news: base.activity.news, activeModel: { current: () => undefined }, warn },
    ...{ weights: DEFAULT_WEIGHTS, halfLifeDays: 180, trendingHalfLifeDays: 30, minCommonBuyers: 1 },
    metrics: { lists: { inc: () => undefined } },
  });
  const influence = influenceFeature.make({
    ...{ db, now, people, catalogue, contents: base.catalogue.contents, dataFolder },
    ...{ weights: DEFAULT_WEIGHTS, worker: 'test', log: () => undefined },
    timers: { setTimeout, clearTimeout: () => undefined },
  });
  const risk = riskFeature.make({
    ...{ db, now, warn, dataFolder, people, sendingRate: base.activity.sendingRate },
    ...{ shop: recommendations.shop, reasons: recommendations.reasons },
  });
  return { schema: schemaOf(...Object.values(base), recommendations, influence, risk), clock, risk, influence };
}

export interface Signal {
  kind: string;
  weight: number;
  text: string;
  zh: string;
  parameters: { name: string; value: string }[];
  facts: { kind: string; id: string }[];
}

export interface Assessed {
  __typename: string;
  id: string;
  decision: string;
  repeated: boolean;
  score: number;
  signals: Signal[];
  code?: string;
  path?: string[];
}

/** Assesses a purchase as the shop's back end. */
export async function assess(
  { schema }: Pick<RiskShop, 'schema'>,
  input: Record<string, unknown>,
  by = as('SERVICE'),
): Promise<Assessed> {
  const answer = await ask<{ assessPurchase: Assessed }>(schema, text['assess-purchase'], { input }, { identity: by });
  return answer.assessPurchase;
}

export const kinds = ({ signals }: Pick<Assessed, 'signals'>): string[] => signals.map(({ kind }) => kind);
