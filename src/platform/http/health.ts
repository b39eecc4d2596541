import { Router } from 'express';
import { type Metrics } from '../telemetry/metrics.js';

/** Resolves when ready; rejects with the reason when not. */
export type Check = () => Promise<void>;

/** `/livez` (this process runs), `/readyz` (it can answer: every check passes), `/metrics` (Prometheus text). */
export function healthRoutes(checks: Readonly<Record<string, Check>>, metrics: Metrics): Router {
  const router = Router();
  router.get('/livez', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check().then(() => 'ok', reason)] as const),
    );
    const ready = results.every(([, result]) => result === 'ok');
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ok' : 'not ready', checks: Object.fromEntries(results) });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
