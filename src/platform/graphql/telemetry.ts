import { type ApolloServerPlugin } from '@apollo/server';
import { type Metrics } from '../telemetry/metrics.js';
import { type RequestContext } from './context.js';

/** Times every operation by its name. */
export function telemetryPlugin(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      const stop = metrics.operations.startTimer();
      return Promise.resolve({
        willSendResponse: ({ operationName, errors }) => {
          stop({ operation: operationName ?? 'anonymous', outcome: errors?.length ? 'error' : 'ok' });
          return Promise.resolve();
        },
      });
    },
  };
}
