import { useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '../controls/Button';
import { useUiText } from '../text';
import './parts.css';

/** News that came while the person did something else: a job that ended. */
export interface Toast {
  readonly text: string;
  readonly act?: { readonly name: string; readonly run: () => void };
}

/** More would hide the page; the oldest goes. */
const MOST = 3;
let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

/** Shows news until the person puts it away. */
export function tell(toast: Toast): void {
  change([...toasts, toast].slice(-MOST));
}

export function Toasts(): ReactNode {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const say = useUiText();
  const close = (toast: Toast): void => change(toasts.filter((other) => other !== toast));
  return (
    <div className="toasts" role="status">
      {shown.map((toast, n) => (
        <div key={n} className="toast">
          <span>{toast.text}</span>
          <span className="acts">
            {toast.act && <Button onPress={toast.act.run}>{toast.act.name}</Button>}
            <Button kind="quiet" onPress={() => close(toast)}>
              {say('close')}
            </Button>
          </span>
        </div>
      ))}
    </div>
  );
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
