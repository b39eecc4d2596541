/**
 * A process that holds an embedded Neo4j: `neo4j-holder.child.ts <home>` prints its address as one line of JSON, and
 * stops the server on SIGTERM, or when its parent process has ended (end of standard input).
 */
import { connectOrStart } from '../../neo4j/server.js';

const server = await connectOrStart({ home: process.argv[2], pageCacheMb: 128, log: (line) => console.error(line) });
console.log(JSON.stringify(server));

await new Promise((resolve) => {
  process.once('SIGTERM', resolve);
  process.stdin.resume().once('end', resolve);
});
await server.stop();
process.exit(0);
