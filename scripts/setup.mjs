#!/usr/bin/env node
/**
 * Installs what Grapevine needs, with the modules of Node alone: npm packages from the lockfile, Java and Maven, the jars of
 * the embedded Neo4j, and the console, which is built. For what it cannot install it prints the command that installs it. A second run finds everything and ends.
 *
 *   node scripts/setup.mjs              what `npm start` needs
 *   node scripts/setup.mjs --tests      also what `npm test` needs, and the back ends that can be installed here
 *   node scripts/setup.mjs --pin-jars   after a change of neo4j/pom.xml: writes neo4j/jars.sha256 anew
 */
import { installChromium } from './setup/chromium.mjs';
import { command, wanted } from './setup/command.mjs';
import { installConsole } from './setup/console.mjs';
import { needJava } from './setup/java.mjs';
import { hasNative, installNative } from './setup/native.mjs';
import { installNeo4j } from './setup/neo4j.mjs';
import { installPackages } from './setup/packages.mjs';
import { installSoftwareGpu } from './setup/software-gpu.mjs';

const tests = process.argv.includes('--tests');
const pinJars = process.argv.includes('--pin-jars');

await command(async () => {
  installPackages({ dev: tests });
  // Tests start and kill servers of their own, so they need the embedded one whatever NEO4J_URI says.
  if (tests || pinJars || !process.env.NEO4J_URI) await installNeo4j({ findTools: needJava, pinJars });
  if (tests || process.env.CONSOLE !== 'off') installConsole();
  if (!tests) return;
  // Suites of back ends that cannot be installed are skipped.
  if (!hasNative()) await wanted(() => installNative('cpu'));
  await wanted(installSoftwareGpu);
  await wanted(installChromium);
});
