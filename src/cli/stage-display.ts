import { SingleBar } from 'cli-progress';

/** Says how far a run of stages is. */
export interface Display {
  readonly log: (line: string) => void;
  readonly tell: (stage: string, share: number) => void;
  readonly end: () => void;
}

/** A bar on a terminal, a line a stage elsewhere; both on standard error, where they do not mix with the result. */
export function display(what: string): Display {
  if (!process.stderr.isTTY) {
    return { log: (line) => console.error(`${what}: ${line}`), tell: () => undefined, end: () => undefined };
  }
  const bar = new SingleBar({ format: '{bar} {percentage} %  {what}  {stage}', hideCursor: true });
  bar.start(1, 0, { what, stage: '' });
  return { log: () => undefined, tell: (stage, share) => bar.update(share, { stage }), end: () => bar.stop() };
}
