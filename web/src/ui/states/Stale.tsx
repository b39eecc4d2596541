import { type ReactNode } from 'react';
import { useNumbers } from '../../words/numbers';
import { Badge } from '../parts/Badge';
import { useUiText } from '../text';

/** Of when the figures are; amber, in words too, where they are older than promised. */
export function Stale({ at, isLate }: { readonly at: string | number | Date; readonly isLate: boolean }): ReactNode {
  const say = useUiText();
  const { moment } = useNumbers();
  if (!isLate) return <span className="note">{say('data.of', { at: moment(at) })}</span>;
  return <Badge kind="warn">{say('data.late', { at: moment(at) })}</Badge>;
}
