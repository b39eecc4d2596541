import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { type Listed } from './query';
import { useText } from './text';

/** Whether codes of a batch are taken, as a word. */
export function State({ of }: { readonly of: Listed['state'] }): ReactNode {
  const say = useText();
  const kinds = { ISSUING: undefined, ISSUED: 'good', ENDED: 'warn' } as const;
  return <Badge kind={kinds[of]}>{say(`state.${of}`)}</Badge>;
}
