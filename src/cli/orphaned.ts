const EVERY_MS = 500;

/**
 * Calls back once when the process that npm started this one from has ended: npm hands no signal on, so a `kill` of the pid of
 * `npm start` would leave this process and the database behind. Without npm nothing is watched: a process may outlive its shell.
 *
 * @returns ends the watch
 */
export function onOrphaned(act: () => void): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, EVERY_MS);
  watch.unref();
  return () => clearInterval(watch);
}
