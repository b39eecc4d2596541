import { type ApolloServerPlugin } from '@apollo/server';
import { type Door, pass } from '../http/doors.js';
import { type RequestContext } from './context.js';
import { rootFields } from './root-fields.js';

/** Refuses questions for the schema itself to whom they are not open. */
export function introspectionPlugin(door: Door): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, contextValue }) => {
          const asked = operation ? rootFields(document, operation) : new Set();
          if (asked.has('__schema') || asked.has('__type')) pass(door, contextValue.identity, 'Introspection');
          return Promise.resolve();
        },
      }),
  };
}
