import { type ReactNode } from 'react';
import { Badge } from '../../../ui/parts/Badge';
import { useText } from '../text';
import { type Run } from './query';

const KIND = { RUNNING: undefined, STOPPED: 'warn', DONE: 'good' } as const;

/** How far an ingest is. */
export function Status({ of: { status, demo } }: { readonly of: Pick<Run, 'status' | 'demo'> }): ReactNode {
  const say = useText();
  return (
    <>
      <Badge kind={KIND[status]}>{say(`status.${status}`)}</Badge> {demo && <Badge>{say('demo')}</Badge>}
    </>
  );
}
