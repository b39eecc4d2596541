import {
  cacheExchange,
  Client,
  fetchExchange,
  mapExchange,
  type AnyVariables,
  type Exchange,
  type TypedDocumentNode,
} from '@urql/core';
import { currentSession, signOut } from './session';

let held: { readonly token: string | undefined; readonly client: Client } | undefined;

/** The client of this session; a new session asks everything anew, because answers to one token are not for another. */
export function currentClient(): Client {
  const token = currentSession()?.token;
  if (!held || held.token !== token) held = { token, client: createClient([cacheExchange]) };
  return held.client;
}

/** A client that keeps no answer: for what is asked once and goes into a file. */
export function forgetfulClient(): Client {
  return createClient([]);
}

/**
 * Asks what a view is about to ask, while its code is still loaded: the view then finds the answer, or waits for the same one.
 * Nothing before somebody signed in.
 */
export function askAhead<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  if (currentSession()) void currentClient().query(document, variables).toPromise();
}

/**
 * Asks the service that this page came from. A token that the service refuses ends the session.
 *
 * @param keeping answers by document and variables, or nothing
 */
function createClient(keeping: readonly Exchange[]): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      ...keeping,
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
