import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installWithApt, mayInstall } from './debian.mjs';
import { Missing } from './missing.mjs';
import { run } from './run.mjs';

const SUPPORTED = [17, 21];

/**
 * Finds a Java development kit that Neo4j 5 runs on, and Maven; on Debian as root installs them.
 * @returns {{ java: string, javac: string, jar: string, mvn: string, javaHome: string | undefined }} the executables
 * @throws Missing naming what is not there
 */
export function needJava() {
  const found = findTools();
  if (found.missing.length === 0) return found;
  if (mayInstall()) {
    installWithApt(found.missing.map((tool) => tool.apt));
    const after = findTools();
    if (after.missing.length === 0) return after;
  }
  throw new Missing(
    `The embedded Neo4j needs ${found.missing.map((tool) => tool.name).join(' and ')}.`,
    remedies(found.missing),
  );
}

const JDK = {
  name: 'a Java development kit, version 17 or 21',
  apt: ['openjdk-17-jdk-headless', 'openjdk-21-jdk-headless'],
  brew: 'openjdk@21',
};
const MAVEN = { name: 'Maven', apt: ['maven'], brew: 'maven' };

function findTools() {
  const missing = [];
  const home = javaHomes().find((candidate) => isSupported(candidate));
  if (home === undefined) missing.push(JDK);
  if (!run('mvn', ['--version']).ok) missing.push(MAVEN);
  const tool = (name) => (home ? join(home, 'bin', name) : name);
  return {
    missing,
    java: tool('java'),
    javac: tool('javac'),
    jar: tool('jar'),
    mvn: 'mvn',
    javaHome: home || undefined,
  };
}

/** Where a development kit may be; '' stands for the search path. */
function javaHomes() {
  const debian = '/usr/lib/jvm';
  const installed = existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name)) : [];
  return [process.env.JAVA_HOME, '', ...installed].filter((home) => home !== undefined);
}

function isSupported(home) {
  const version = /javac (\d+)/.exec(run(home ? join(home, 'bin', 'javac') : 'javac', ['-version']).output);
  return version !== null && SUPPORTED.includes(Number(version[1]));
}

function remedies(missing) {
  const first =
    process.platform === 'darwin'
      ? `brew install ${missing.map((tool) => tool.brew).join(' ')}`
      : `sudo apt-get install ${missing.map((tool) => tool.apt[0]).join(' ')}   (or the packages of your system)`;
  const docker = run('docker', ['version']).ok ? ['or run it in containers: docker compose up'] : [];
  return [first, ...docker, 'or use a Neo4j that runs: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD'];
}
