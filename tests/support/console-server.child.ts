/** Holds a Grapevine with a small demo shop for the suites of the console, until its standard input closes. */
import { renameSync, writeFileSync } from 'node:fs';
import { GrapevineHome } from './grapevine.js';

/** Where the server is, and the token of each who signs in; a stranger has none. */
export interface ConsoleServer {
  readonly url: string;
  readonly tokens: Readonly<Record<string, string | undefined>>;
}

const [, , file] = process.argv;
const home = new GrapevineHome({ DEMO: 'tiny' });
const stopping = new Promise<void>((resolve) => process.stdin.resume().once('end', () => resolve()));

/** Whole or not at all: suites wait for the file. */
function tell(what: ConsoleServer | { readonly failed: string }): void {
  writeFileSync(`${file}.part`, JSON.stringify(what));
  renameSync(`${file}.part`, file);
}

try {
  const served = await Promise.race([home.serve(), stopping]);
  if (served) {
    const roles = ['customer', 'service', 'marketer', 'analyst', 'admin'];
    tell({ url: served.url, tokens: Object.fromEntries(roles.map((who) => [who, served.token(who)])) });
    await stopping;
  }
} catch (error) {
  tell({ failed: (error as Error).message });
} finally {
  await home.close();
}
