import { type ReactNode } from 'react';
import { type CombinedError } from '@urql/core';
import { type UseQueryState } from 'urql';
import { useMatches } from '@tanstack/react-router';
import { Failed, type Problem } from '../ui/states/Failed';
import { Loading } from '../ui/states/Loading';
import { NoPermission } from '../ui/states/NoPermission';
import { useViewer } from './viewer';

/** What failed, in the words and with the code of the service. */
export function problemOf(error: CombinedError): Problem {
  const [first] = error.graphQLErrors;
  if (!first) return { code: 'UNREACHABLE', message: error.networkError?.message ?? error.message };
  const { code, correlationId } = first.extensions as { code?: string; correlationId?: string };
  return { code: code ?? 'UNEXPECTED', message: first.message, correlationId };
}

/** Stands where an answer should: not permitted, or failed with a button that tries again. */
export function Unanswered(props: { readonly error: CombinedError; readonly onRetry: () => void }): ReactNode {
  const { roles, isKnown } = useViewer();
  const need = useMatches().at(-1)?.staticData.roles ?? [];
  const problem = problemOf(props.error);
  if (problem.code === 'FORBIDDEN') return <NoPermission mine={isKnown ? roles : undefined} need={need} />;
  return <Failed problem={problem} onRetry={props.onRetry} />;
}

/** The answer to a query, or the state that stands for it. What came stays while it is asked anew. */
export function Answer<Data>(props: {
  readonly of: UseQueryState<Data>;
  readonly onRetry: () => void;
  /** What stands there while it loads; rows by default. */
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  const { of: state, onRetry, loading, children } = props;
  if (state.error) return <Unanswered error={state.error} onRetry={onRetry} />;
  if (state.data === undefined) return loading ?? <Loading />;
  return children(state.data);
}
