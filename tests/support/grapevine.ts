import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Settings of a throw-away Grapevine: small, quiet, on a free port, without demo shop unless asked for. */
const QUIET = { DEMO: 'none', PORT: '0', LOG_LEVEL: 'error', NEO4J_HEAP_MB: '768', NEO4J_PAGECACHE_MB: '256' };

export interface Finished {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

export interface Served {
  readonly url: string;
  readonly lines: readonly string[];
  /** Development token by role or by customer, as printed. */
  token(who: string): string;
  readonly process: ChildProcess;
  stop(): Promise<number | null>;
}

/** A data folder of its own and the commands of a person who works in it: `npm start` and `grapevine ...`. */
export class GrapevineHome {
  readonly folder = mkdtempSync(join(tmpdir(), 'grapevine-e2e-'));
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly settings: Readonly<Record<string, string>> = {}) {}

  /** Runs a command to its end. */
  async run(...args: string[]): Promise<Finished> {
    const child = this.spawn(args);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const lines = linesOf(child);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, lines, errors };
  }

  /** Starts a command and hands over its process, to be killed for instance. */
  spawn(args: readonly string[]): ChildProcess {
    const env = { ...cleanEnvironment(), ...QUIET, ...this.settings, GRAPEVINE_HOME: this.folder };
    const child = spawn(process.execPath, ['scripts/grapevine.mjs', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.add(child);
    child.once('close', () => this.running.delete(child));
    return child;
  }

  /** `grapevine start`, until it says that it is ready and has printed what it prints. */
  async serve(): Promise<Served> {
    const child = this.spawn(['start']);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
      // What a server complains of belongs into the test's own output: its answers only carry a correlation id.
      process.stderr.write(chunk);
    });
    const lines: string[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      const reader = createInterface({ input: child.stdout! });
      reader.on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Press Ctrl-C')) resolve();
      });
      child.once('close', (code) =>
        reject(new Error(`grapevine start ended (${code}):\n${lines.join('\n')}\n${errors}`)),
      );
    });
    await ready;
    const url = /https?:\/\/\S+(?=\/graphql)/.exec(lines.join('\n'))![0];
    return {
      url,
      lines,
      process: child,
      token: (who) =>
        lines
          .find((line) => line.trim().startsWith(who))!
          .trim()
          .split(/\s+/)
          .at(-1)!,
      stop: async () => {
        child.kill('SIGTERM');
        const [code] = (await once(child, 'close')) as [number | null];
        return code;
      },
    };
  }

  /** Ends what still runs and removes the folder. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.running].map(async (child) => {
        child.kill('SIGTERM');
        await once(child, 'close');
      }),
    );
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One GraphQL request over HTTP. */
export async function ask<Data = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<{ status: number; data?: Data; errors?: { message: string; extensions: Record<string, unknown> }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as { data?: Data }) };
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

function linesOf(child: ChildProcess): string[] {
  const lines: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  return lines;
}

/** The machine's environment without what belongs to this test run or to somebody's own Grapevine. */
function cleanEnvironment(): Record<string, string | undefined> {
  const own = /^(NEO4J_|GRAPEVINE_|JWT_|NODE_OPTIONS$|NODE_ENV$|JEST_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)));
}
