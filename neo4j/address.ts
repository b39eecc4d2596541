/** How to reach the server of a home, and whether it answers. */
import neo4j from 'neo4j-driver';
import { type Connection, homePaths, readConnection, readPassword } from './home.js';

/** What a driver or a user of Neo4j Browser needs to connect. */
export interface Neo4jAddress {
  readonly boltUri: string;
  readonly httpUri: string;
  /** Opens Neo4j Browser with address and user filled in, so that only the password is typed. */
  readonly browserUrl: string;
  readonly user: string;
  readonly password: string;
}

/** The only login of a new Neo4j. */
const USER = 'neo4j';
const HEALTH_TIMEOUT_MS = 5_000;

/** The address for the given ports of this machine. */
export function addressOf(ports: Omit<Connection, 'pid'>, password: string): Neo4jAddress {
  const httpUri = `http://127.0.0.1:${ports.httpPort}`;
  const bolt = `127.0.0.1:${ports.boltPort}`;
  return {
    boltUri: `bolt://${bolt}`,
    httpUri,
    browserUrl: `${httpUri}/browser/?connectURL=bolt://${USER}@${bolt}`,
    user: USER,
    password,
  };
}

/** The address of the Browser with a guide open beside the queries. Nothing is escaped: the Browser takes it so, and people read it. */
export function withGuide(browserUrl: string, guideUrl: string): string {
  return `${browserUrl}&cmd=guide&arg=${guideUrl}`;
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
