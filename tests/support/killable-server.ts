import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { isAlive } from '../../neo4j/process.js';
import { type HeldServer, holdServer, releaseServer } from './neo4j-setup.js';

/** An embedded Neo4j in a holder process, which a test kills and starts again while others use it. */
export class KillableServer {
  private driver: Driver;

  private constructor(
    readonly home: string,
    private held: HeldServer,
  ) {
    this.driver = driverOf(held);
  }

  static async start(home: string): Promise<KillableServer> {
    return new KillableServer(home, await holdServer(home));
  }

  get address(): HeldServer['address'] {
    return this.held.address;
  }

  async ask<Row>(cypher: string): Promise<Row[]> {
    return (await this.driver.executeQuery(cypher)).records.map((record) => record.toObject() as Row);
  }

  /** Kills the server and starts it again on the same home and ports. */
  async killAndRestart(): Promise<void> {
    process.kill(this.address.pid, 'SIGKILL');
    while (isAlive(this.address.pid)) await delay(20);
    await this.hold();
  }

  /** Kills the holder: the server ends when its last user does. */
  async killHolder(): Promise<void> {
    const gone = once(this.held.holder, 'exit');
    this.held.holder.kill('SIGKILL');
    await gone;
  }

  /** Starts a holder of the server of the home; the server starts if none runs. */
  async hold(): Promise<void> {
    await this.close();
    this.held = await holdServer(this.home);
    this.driver = driverOf(this.held);
  }

  async close(): Promise<void> {
    await this.driver.close();
    await releaseServer(this.held);
  }
}

function driverOf({ address: { boltUri, user, password } }: HeldServer): Driver {
  return neo4j.driver(boltUri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    // Retries last longer than a restart of the server.
    maxTransactionRetryTime: 180_000,
  });
}
