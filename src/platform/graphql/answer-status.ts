import { type ApolloServerPlugin } from '@apollo/server';
import { type RequestContext } from './context.js';
import { RETRY_AFTER_SECONDS } from '../errors.js';
import { failureBehind } from './errors.js';

/**
 * The HTTP status of an answer that fails as a whole: that of its first failure. It fails as a whole where GraphQL refused the
 * request, and where every root field fails for a reason on our side (5xx). One that has some data is 200, as GraphQL says.
 */
export function statusPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ errors = [], response: { body, http } }) => {
          if (body.kind === 'single') {
            const failures = errors.map(failureBehind);
            const { data } = body.singleResult;
            const kind = failures.find((failure) => failure !== undefined)?.kind;
            const refused = data === undefined;
            const failed = !refused && Object.values(data ?? {}).every((value) => value === null);
            if (kind && (refused || (failed && kind.status >= 500))) {
              http.status = kind.status;
              if (kind.status === 503) http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
            } else if (failed && failures.some((failure) => failure === undefined)) http.status = 500;
          }
          return Promise.resolve();
        },
      }),
  };
}
