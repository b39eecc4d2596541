#!/usr/bin/env node
/**
 * Brings what Grapevine stands on, with Node's own modules alone: npm packages from the lockfile, Java and Maven, and the
 * jars of the embedded Neo4j. What it cannot bring it names, with the command that does. A second run finds all and ends.
 *
 *   node scripts/setup.mjs              what `npm start` needs
 *   node scripts/setup.mjs --tests      what `npm test` needs as well
 *   node scripts/setup.mjs --pin-jars   after a change of neo4j/pom.xml: writes neo4j/jars.sha256 anew
 */
import { checkNode } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { needJava } from './setup/java.mjs';
import { installNeo4j } from './setup/neo4j.mjs';
import { alone } from './setup/alone.mjs';
import { Missing } from './setup/missing.mjs';

const tests = process.argv.includes('--tests');
const pinJars = process.argv.includes('--pin-jars');

try {
  checkNode();
  await alone(async () => {
    installPackages({ dev: tests });
    // Tests start and kill servers of their own, so they need the embedded one whatever NEO4J_URI says.
    if (tests || pinJars || !process.env.NEO4J_URI) await installNeo4j({ findTools: needJava, pinJars });
  });
} catch (failure) {
  if (!(failure instanceof Missing)) throw failure;
  console.error(`\n${failure.message}\n`);
  process.exitCode = 1;
}
