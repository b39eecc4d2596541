import { hostname } from 'node:os';
import { compose, type Grapevine } from '../compose.js';
import { Metrics } from '../platform/telemetry/metrics.js';
import { wire, type WireOptions, type Wired } from './wire.js';

/** The open database, the settings, and every feature over them. */
export type Composed = Wired & { readonly grapevine: Grapevine; readonly metrics: Metrics };

export async function wireAll(options?: WireOptions): Promise<Composed> {
  const wired = await wire(options);
  const { config, db, log, now, dataFolder } = wired;
  const metrics = new Metrics();
  const grapevine = compose({
    ...{ db, metrics, now, dataFolder },
    log: (event, details) => log.info(details, event),
    warn: (event, details) => log.warn(details, event),
    timers: {
      setTimeout: (work, ms) => setTimeout(work, ms),
      clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
    },
    worker: `${hostname()}:${process.pid}`,
    weights: config.EVENT_WEIGHTS,
    halfLifeDays: config.EVENT_HALF_LIFE_DAYS,
    trendingHalfLifeDays: config.TRENDING_HALF_LIFE_DAYS,
    eventRate: { events: config.CUSTOMER_EVENTS, windowSeconds: config.RATE_WINDOW_SECONDS },
    storefrontPurchases: config.STOREFRONT_PURCHASES === 'unverified',
    visitorDays: config.VISITOR_DAYS,
    uploadBytes: config.UPLOAD_BYTES,
    fingerprintSecret: config.FINGERPRINT_SECRET,
    couponSecret: config.COUPON_SECRET,
    webhooks: { secret: config.WEBHOOK_SECRET, mayBePrivate: config.WEBHOOK_PRIVATE === 'allowed' },
    minCommonBuyers: config.REASON_MIN_BUYERS,
    nicheFloor: config.NICHE_FLOOR,
    backend: config.TF_BACKEND || undefined,
    trainMemory: config.trainMemory,
  });
  return { ...wired, grapevine, metrics };
}

/** What a command gets that uses services of features: the services, and the function that closes everything. */
export type Services = Grapevine & Pick<Wired, 'close'>;

export async function wireFeatures(): Promise<Services> {
  const { grapevine, close } = await wireAll();
  return { ...grapevine, close };
}
