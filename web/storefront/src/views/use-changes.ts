import { useEffect, useRef, useState } from 'react';
import { useLastAct, type LastAct } from '../data/acts';

export interface Change {
  readonly act: LastAct;
  /** Seconds from the press until the new list was here. */
  readonly seconds: number;
  /** Ids that were not on the list before. */
  readonly added: ReadonlySet<string>;
  readonly moved: boolean;
}

/** What the last act of the customer changed on a list. @param ids undefined as long as none is here */
export function useChanges(ids: readonly string[] | undefined, answer: unknown): Change | undefined {
  const act = useLastAct();
  const before = useRef<{ readonly answer: unknown; readonly ids: readonly string[] }>(undefined);
  const [change, setChange] = useState<Change>();
  useEffect(() => {
    if (!ids || before.current?.answer === answer) return;
    const old = before.current?.ids;
    before.current = { answer, ids };
    if (!old || !act) return;
    const added = new Set(ids.filter((id) => !old.includes(id)));
    const moved = ids.some((id, n) => old[n] !== id);
    const seconds = (performance.now() - act.at) / 1000;
    setChange((known) => (known?.act === act ? known : { act, seconds, added, moved }));
  }, [ids, answer, act]);
  return change?.act === act ? change : undefined;
}
