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

/** What the service answers. @throws where the answer has errors */
export async function asked<Data>({ url, token }: DemoService, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

interface People {
  users: { edges: { node: { userId: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

/** The ids of all people of the shop. */
export async function peopleOf(service: DemoService): Promise<string[]> {
  const query = `query ($after: String) {
    users(first: 100, after: $after) { edges { node { userId } } pageInfo { hasNextPage endCursor } }
  }`;
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const data: People = await asked<People>(service, query, { after });
    ids.push(...data.users.edges.map(({ node }) => node.userId));
    if (!data.users.pageInfo.hasNextPage) return ids;
    after = data.users.pageInfo.endCursor;
  }
}
