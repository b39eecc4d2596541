import { type ReactNode } from 'react';
import { Badge } from '../../ui/parts/Badge';
import { useText } from './text';

interface Of {
  readonly active: boolean;
  readonly activatedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** What a model is now: one serves, others did or may. */
export function stateOf({ active, activatedAt, withdrawnAt }: Of): 'serves' | 'withdrawn' | 'served' | 'ready' {
  return active ? 'serves' : withdrawnAt ? 'withdrawn' : activatedAt ? 'served' : 'ready';
}

export function State({ of }: { readonly of: Of }): ReactNode {
  const say = useText();
  const state = stateOf(of);
  const kind = state === 'serves' ? 'good' : state === 'withdrawn' ? 'warn' : undefined;
  return <Badge kind={kind}>{say(`state.${state}`)}</Badge>;
}
