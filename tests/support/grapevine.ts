import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Settings of a Grapevine for a test: little memory, few log lines, a free port, and no demo shop unless the test sets one. */
const QUIET = { DEMO: 'none', PORT: '0', LOG_LEVEL: 'error', NEO4J_HEAP_MB: '768', NEO4J_PAGECACHE_MB: '256' };

export interface Finished {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

export interface Served {
  readonly url: string;
  readonly lines: readonly string[];
  /** The development token of a role, or of the customer, from the printed lines. */
  token(who: string): string;
  readonly process: ChildProcess;
  stop(): Promise<number | null>;
}

/** A temporary data folder, and the commands `npm start` and `grapevine ...` that work in it. */
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

  /** Starts a command and returns its process, for example to kill it. */
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

  /** Runs `grapevine start` and waits until it is ready and has printed its addresses and tokens. */
  async serve(): Promise<Served> {
    const child = this.spawn(['start']);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
      // Errors of the server go to the output of the test: its answers carry only a correlation id.
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

  /** Stops the processes that still run and removes the folder. */
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
): Promise<{
  status: number;
  data?: Data;
  errors?: { message: string; path?: readonly string[]; extensions: Record<string, unknown> }[];
}> {
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

/** The environment without the variables of this test run and of a Grapevine of the user. */
function cleanEnvironment(): Record<string, string | undefined> {
  const own = /^(NEO4J_|GRAPEVINE_|JWT_|NODE_OPTIONS$|NODE_ENV$|JEST_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own.test(key)));
}
