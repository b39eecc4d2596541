import { Router, type Request } from 'express';
import { type Logger } from '../telemetry/log.js';
import { type Metrics } from '../telemetry/metrics.js';

/** Resolves when ready; rejects with the reason when not. */
export type Check = () => Promise<void>;

export interface HealthOptions {
  readonly checks: Readonly<Record<string, Check>>;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** @throws Failure where a caller may not read what is measured */
  readonly mayMeasure: (request: Request) => Promise<void>;
}

/** `/livez` (this process runs), `/readyz` (it can answer: every check passes), `/metrics` (Prometheus text). */
export function healthRoutes({ checks, metrics, log, mayMeasure }: HealthOptions): Router {
  const router = Router();
  const failing = new Set<string>();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const passes = async ([name, check]: [string, Check]): Promise<readonly [string, string]> => {
      try {
        await check();
        failing.delete(name);
        return [name, 'ok'];
      } catch (err) {
        // The reason names addresses: it is for the log, once until it is over.
        if (!failing.has(name)) log.warn({ err }, `${name} is not ready`);
        failing.add(name);
        return [name, 'does not answer'];
      }
    };
    const results = await Promise.all(Object.entries(checks).map(passes));
    const ready = results.every(([, result]) => result === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'not ready', checks: Object.fromEntries(results) });
  });
  router.get('/metrics', async (request, response) => {
    await mayMeasure(request);
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
