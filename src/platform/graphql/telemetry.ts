import { type ApolloServerPlugin } from '@apollo/server';
import { type Metrics } from '../telemetry/metrics.js';
import { type RequestContext } from './context.js';
import { rootFields } from './root-fields.js';

/**
 * Times every operation by the root field that it asks for. Names that callers give their operations are no label: they may be
 * as many as there are requests, and each label is kept for as long as the process lives.
 */
export function telemetryPlugin(metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      const stop = metrics.operations.startTimer();
      return Promise.resolve({
        willSendResponse: ({ document, operation, errors }) => {
          const fields = document && operation ? [...rootFields(document, operation)] : [];
          const label = fields.length === 1 ? fields[0] : fields.length > 1 ? 'several' : 'refused';
          stop({ operation: label, outcome: errors?.length ? 'error' : 'ok' });
          return Promise.resolve();
        },
      });
    },
  };
}
