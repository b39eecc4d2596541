import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The shop is kept here, so that the second benchmark on it starts at once. */
const HOME = '.grapevine/bench-serving';

/** The service with the demo shop, as a newcomer starts it. */
export interface DemoService {
  /** Of the server, without a path. */
  readonly url: string;
  /** With the role SERVICE. */
  readonly token: string;
  stop(): Promise<void>;
}

/** Starts the service, and trains at its first start; returns when it says that it is ready. */
export async function startDemoService(): Promise<DemoService> {
  const env = { ...process.env, GRAPEVINE_HOME: HOME, PORT: '0', DEMO: 'demo', RATE_REQUESTS: '1000000' };
  const child: ChildProcess = spawn(process.execPath, ['scripts/grapevine.mjs', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url: string | undefined;
  let token: string | undefined;
  for await (const line of createInterface({ input: child.stdout! })) {
    console.error(line);
    url ??= /(http:\S+)\/graphql$/.exec(line)?.[1];
    token ??= /^\s+service\s+(\S+)$/.exec(line)?.[1];
    if (line.startsWith('Press Ctrl-C') && url && token) {
      const stop = async (): Promise<void> => {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      };
      return { url, token, stop };
    }
  }
  throw new Error('the service ended before it was ready');
}
