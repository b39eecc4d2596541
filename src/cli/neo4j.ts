import { type Command } from 'commander';
import { join } from 'node:path';
import { isHealthy, neo4jAddress, withGuide } from '../../neo4j/server.js';
import { readConfig } from '../config.js';
import { guideAt } from '../platform/http/guides.js';
import { urlOf } from '../platform/http/port.js';

/** `grapevine neo4j`: where to explore the graph, and with which login. */
export function registerNeo4j(program: Command): void {
  program
    .command('neo4j')
    .description('print the address and login of Neo4j Browser for the embedded server')
    .option('--json', 'one object, for machines')
    .action(async (options: { json?: boolean }) => {
      const config = readConfig();
      if (config.NEO4J_URI) {
        console.log(`NEO4J_URI is set: the graph is at ${config.NEO4J_URI}, user ${config.NEO4J_USER}.`);
        console.log(
          'A login that only reads needs the Enterprise edition: docs/guides/neo4j-browser.md says how to make one.',
        );
        return;
      }
      const address = await neo4jAddress(join(config.home, 'neo4j'));
      if (!address) throw new Error('The embedded Neo4j was never started here; run `npm start` first.');
      const running = await isHealthy(address);
      if (options.json) {
        console.log(JSON.stringify({ ...address, running }));
        return;
      }
      const guide = config.PORT > 0 ? guideAt(urlOf(config.HOST, config.PORT)) : undefined;
      const opened = guide === undefined ? address.browserUrl : withGuide(address.browserUrl, guide);
      console.log(`Neo4j Browser  ${opened}${running ? '' : '  (not running now: `npm start` starts it)'}`);
      console.log(`Connect URL    ${address.boltUri}`);
      console.log(`User           ${address.user}`);
      console.log(`Password       ${address.password}`);
      console.log('Rights         reads and writes: this is the Community edition of Neo4j, which has no roles');
      if (guide !== undefined) console.log(`Guide          :play ${guide}  (while \`npm start\` runs)`);
    });
}
