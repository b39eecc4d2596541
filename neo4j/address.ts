/** How to reach the server of a home, and whether it answers. */
import neo4j from 'neo4j-driver';
import { type Connection, homePaths, readConnection, readPassword } from './home.js';

/** What a driver or a user of Neo4j Browser needs to connect. */
export interface Neo4jAddress {
  readonly boltUri: string;
  readonly httpUri: string;
  readonly browserUrl: string;
  readonly user: string;
  readonly password: string;
}

const HEALTH_TIMEOUT_MS = 5_000;

/** The address for the given ports of this machine. */
export function addressOf(ports: Omit<Connection, 'pid'>, password: string): Neo4jAddress {
  const httpUri = `http://127.0.0.1:${ports.httpPort}`;
  return {
    boltUri: `bolt://127.0.0.1:${ports.boltPort}`,
    httpUri,
    browserUrl: `${httpUri}/browser/`,
    user: 'neo4j',
    password,
  };
}

/** The address at which the home was last served, or undefined if it never was. Ask {@link isHealthy} whether it still is. */
export async function neo4jAddress(home: string): Promise<Neo4jAddress | undefined> {
  const paths = homePaths(home);
  const [connection, password] = await Promise.all([readConnection(paths), readPassword(paths)]);
  return connection && password ? addressOf(connection, password) : undefined;
}

/** Whether a server answers over Bolt and takes the user and password, within five seconds. Never throws. */
export async function isHealthy(address: Pick<Neo4jAddress, 'boltUri' | 'user' | 'password'>): Promise<boolean> {
  const auth = neo4j.auth.basic(address.user, address.password);
  const driver = neo4j.driver(address.boltUri, auth, {
    connectionTimeout: HEALTH_TIMEOUT_MS,
    connectionAcquisitionTimeout: HEALTH_TIMEOUT_MS,
    maxTransactionRetryTime: 0,
  });
  try {
    return await driver.verifyAuthentication({ auth });
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
