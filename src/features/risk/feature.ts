import { join } from 'node:path';
import { defineFeature } from '../../platform/feature.js';
import { secretKey } from '../../storage/kept-key.js';
import { type Database } from '../../platform/neo4j/index.js';
import { type EventLog } from '../../platform/telemetry/log.js';
import { type EventRate } from '../activity/index.js';
import { type AfterFit } from '../models/index.js';
import { type PeopleService } from '../people/index.js';
import { AlertsResolver } from './cases/alerts.resolver.js';
import { AlertsService } from './cases/alerts.service.js';
import { CasesResolver } from './cases/cases.resolver.js';
import { CasesService } from './cases/cases.service.js';
import { CasesStore } from './cases/cases.store.js';
import { EvidenceService } from './cases/evidence.service.js';
import { EvidenceStore } from './cases/evidence.store.js';
import { RiskNews } from './cases/news.js';
import { EvidenceNodeResolver, RiskResolver } from './cases/risk.resolver.js';
import { RiskOf } from './cases/risk.service.js';
import { AssessResolver } from './purchase/assess.resolver.js';
import { AssessService } from './purchase/assess.service.js';
import { AssessStore } from './purchase/assess.store.js';
import { Fingerprints } from './signals/fingerprints.js';
import { SignalResolver } from './signals/signal.resolver.js';

export interface RiskNeeds {
  readonly db: Database;
  readonly now: () => number;
  readonly warn: EventLog;
  /** The key of fingerprints is kept here, where none is given. */
  readonly dataFolder: string;
  readonly fingerprintSecret?: string;
  readonly people: PeopleService;
  /** Of the feature `activity`. */
  readonly sendingRate: EventRate;
  /** Of the feature `recommendations`: they keep in memory what the word of people counts in. */
  readonly shop: { readonly renewPopularity: () => Promise<void> };
  readonly reasons: { readonly forget: () => void };
}

/** Who may not be trusted: purchases before they are accepted, and people about whom staff decide. */
export const riskFeature = defineFeature({
  name: 'risk',
  create: ({ db, now, warn, dataFolder, fingerprintSecret, sendingRate, shop, reasons }: RiskNeeds) => {
    const assessments = new AssessStore(db);
    const evidenceStore = new EvidenceStore(db);
    const caseStore = new CasesStore(db);
    const riskNews = new RiskNews();
    const riskOf = new RiskOf(assessments, evidenceStore, now);
    const onDecided = async (): Promise<void> => {
      reasons.forget();
      // What is decided stands; popularity follows by itself a little later where reading it fails now.
      await shop.renewPopularity().catch((err: unknown) => warn('popularity not read anew after a decision', { err }));
    };
    const riskCases = new CasesService({
      ...{ store: caseStore, evidence: evidenceStore, risk: riskOf, news: riskNews, now, onDecided },
    });
    const key = secretKey(join(dataFolder, 'fingerprint-key'), fingerprintSecret);
    return {
      riskOf,
      riskCases,
      riskEvidence: new EvidenceService(evidenceStore, assessments, now),
      riskAlerts: new AlertsService(caseStore, riskNews, now),
      assessing: new AssessService({
        ...{ store: assessments, fingerprints: new Fingerprints(key), rate: sendingRate, now },
        onDoubt: (assessment, context) => riskCases.openForPurchase(assessment, context),
      }),
    };
  },
  resolvers: ({ assessing, riskOf, riskCases, riskEvidence, riskAlerts, people }) => [
    new AssessResolver(assessing),
    new SignalResolver(),
    new RiskResolver(riskOf, riskCases),
    new EvidenceNodeResolver(people),
    new CasesResolver(riskCases, people, riskEvidence, riskOf),
    new AlertsResolver(riskAlerts),
  ],
  /** Opens cases about whom the influence run found, and forgets what is old. No training fails for it: the next one, or the next start, does it. */
  afterFit:
    ({ riskCases, assessing, warn }): AfterFit =>
    async ({ signal }) => {
      await riskCases.openFound(signal).catch((err: unknown) => {
        signal?.throwIfAborted();
        warn('cases of risk not opened', { err });
      });
      await assessing.expire().catch((err: unknown) => warn('old assessments not removed', { err }));
    },
});
