import { useSyncExternalStore } from 'react';

/** Who signed in, as long as this tab is open. */
export interface Session {
  /** A token or an API key; it is sent as `Authorization: Bearer ...`. */
  readonly token: string;
  /** What the token calls the person; empty for a key. */
  readonly subject: string;
}

const KEY = 'grapevine.token';
let session = sessionOf(sessionStorage.getItem(KEY));
/** Why the last session ended, where the person did not end it. */
let ended: string | undefined;
const listeners = new Set<() => void>();

export function useSession(): { readonly session: Session | undefined; readonly ended: string | undefined } {
  return {
    session: useSyncExternalStore(subscribe, currentSession),
    ended: useSyncExternalStore(subscribe, () => ended),
  };
}

export function currentSession(): Session | undefined {
  return session;
}

export function signIn(token: string): void {
  sessionStorage.setItem(KEY, token.trim());
  change(sessionOf(token.trim()), undefined);
}

/** @param why what the service said of the token, where it refused it */
export function signOut(why?: string): void {
  sessionStorage.removeItem(KEY);
  change(undefined, why);
}

function sessionOf(token: string | null): Session | undefined {
  return token ? { token, subject: subjectOf(token) } : undefined;
}

/** `sub` of a JSON Web Token, only to be shown: the service alone checks it. */
function subjectOf(token: string): string {
  try {
    const [, claims] = token.split('.');
    const bytes = Uint8Array.from(atob(claims.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown };
    return typeof sub === 'string' ? sub : '';
  } catch {
    return '';
  }
}

function change(next: Session | undefined, why: string | undefined): void {
  session = next;
  ended = why;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
