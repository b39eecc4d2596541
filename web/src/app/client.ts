import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { currentSession, signOut } from './session';

/**
 * Asks the service that this page came from. Answers are kept by document and variables. A token that the service refuses ends
 * the session.
 */
export function createClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      mapExchange({
        onError: (error) => {
          const refused = error.graphQLErrors.find(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
          if (refused && currentSession()) signOut(refused.message);
        },
      }),
      fetchExchange,
    ],
    fetchOptions: () => {
      const token = currentSession()?.token;
      return token ? { headers: { authorization: `Bearer ${token}` } } : {};
    },
  });
}
