import cors from 'cors';
import { type Request, type Response, Router } from 'express';
import { CHAPTERS, favouritesOf, guidePage, readSavedQueries, readStyle } from '../../../neo4j/guide/index.js';

const GUIDE_PATH = '/guides/grapevine.html';

/** What a server of this machine may listen on. */
const LOCAL = new Set(['127.0.0.1', '0.0.0.0', '[::1]', '[::]']);

/** The address of the guide on a server. Before it is connected, Neo4j Browser reads guides of this machine only by the name localhost. */
export function guideAt(serverUrl: string): string {
  const url = new URL(GUIDE_PATH, serverUrl);
  if (LOCAL.has(url.hostname)) url.hostname = 'localhost';
  return url.href;
}

/** A host with its port as a `Host` header has it; anything else would be text of the caller in our page. */
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?$/i;

/**
 * `/guides`: the guide for Neo4j Browser (`:play`, `:guide`), its style and the queries as favourites. Any page may read them, since the
 * Browser comes from another port, and they hold nothing of the shop. Its request has headers of its own, hence a preflight.
 */
export function guideRoutes(): Router {
  const queries = readSavedQueries();
  const style = readStyle();
  const favourites = Buffer.from(favouritesOf(queries.values()));
  const router = Router();
  router.use('/guides', cors({ origin: '*', methods: ['GET'], maxAge: 86_400 }));
  router.get(GUIDE_PATH, (request: Request, response: Response): void => {
    const host = request.get('host') ?? '';
    const at = HOST.test(host) ? `${request.protocol}://${host}/guides` : '/guides';
    response.type('html').send(guidePage(CHAPTERS, queries, at));
  });
  router.get('/guides/grapevine.grass', (_request: Request, response: Response): void => {
    response.type('text/plain').send(style);
  });
  router.get('/guides/grapevine-favourites.zip', (_request: Request, response: Response): void => {
    response.attachment('grapevine-favourites.zip').type('application/zip').send(favourites);
  });
  return router;
}
