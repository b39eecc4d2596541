import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkJars, listJars } from './jars.mjs';
import { Missing } from './missing.mjs';
import { project, run, say } from './run.mjs';

const LAUNCHER = 'GrapevineNeo4j';
const source = join(project, 'neo4j', 'launcher', `${LAUNCHER}.java`);
const pom = join(project, 'neo4j', 'pom.xml');
const sums = join(project, 'neo4j', 'jars.sha256');
const runtimes = join(project, '.grapevine', 'neo4j-runtime');
/** Read by neo4j/runtime.ts. Written last: the folder it names is complete. */
const pointer = join(runtimes, 'current.json');

/** Neo4j maps memory and files through packages that Java does not open by default. */
const OPENED_PACKAGES = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];

/**
 * Fetches the jars of neo4j/pom.xml through Maven, checks them, and compiles the launcher, unless that was done before.
 * @param {{ findTools: () => ReturnType<typeof import('./java.mjs').needJava>, pinJars: boolean }} options
 */
export async function installNeo4j({ findTools, pinJars }) {
  const inputs = [pom, source, ...(existsSync(sums) ? [sums] : [])].map((file) => readFileSync(file));
  const key = createHash('sha256').update(Buffer.concat(inputs)).digest('hex').slice(0, 12);
  const folder = join(runtimes, key);
  if (!pinJars && isComplete(folder)) return;

  const tools = findTools();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say('fetching the Neo4j jars (Maven, 150 MB the first time)');
  const env = tools.javaHome ? { JAVA_HOME: tools.javaHome } : {};
  // Strict checksums: a download that differs from the checksum of the repository fails.
  const maven = run(tools.mvn, ['-B', '-q', '-C', '-f', pom, `-Druntime.directory=${folder}`, 'package'], { env });
  if (!maven.ok)
    throw new Missing(`Maven could not fetch the Neo4j jars:\n${maven.output}`, [
      'check the network, and run it again',
    ]);
  if (pinJars) {
    writeFileSync(sums, listJars(folder));
    say(`wrote neo4j/jars.sha256; run node scripts/setup.mjs`);
    return;
  }
  checkJars(folder, readFileSync(sums, 'utf8'));
  compileLauncher(folder, tools);
  writeArguments(folder, []);
  archiveClasses(folder, tools);
  writeFileSync(`${pointer}.new`, JSON.stringify({ java: tools.java, folder }));
  renameSync(`${pointer}.new`, pointer);
  say('Neo4j is installed');
}

function isComplete(folder) {
  try {
    const { java, folder: current } = JSON.parse(readFileSync(pointer, 'utf8'));
    return current === folder && existsSync(join(folder, 'java.args')) && (java === 'java' || existsSync(java));
  } catch {
    return false;
  }
}

function compileLauncher(folder, { javac, jar }) {
  const classes = join(folder, 'classes');
  const compiled = run(javac, ['-d', classes, '-cp', join(folder, 'lib', '*'), source]);
  if (!compiled.ok) throw new Error(`The launcher does not compile:\n${compiled.output}`);
  // A jar, because the class archive of Java takes classes from jars only.
  const packed = run(jar, ['--create', '--file', join(folder, 'launcher.jar'), '-C', classes, '.']);
  if (!packed.ok) throw new Error(`The launcher's jar could not be made:\n${packed.output}`);
}

/** The part of the command line of Java that every start shares. */
function writeArguments(folder, extra) {
  const jars = readdirSync(join(folder, 'lib')).sort();
  const classPath = [join(folder, 'launcher.jar'), ...jars.map((name) => join(folder, 'lib', name))].join(delimiter);
  const lines = [
    ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    // One collector thread: it leaves the cores to queries, and this collector starts fastest.
    '-XX:+UseSerialGC',
    '-Xlog:cds=off,cds+dynamic=off',
    ...extra,
    '-cp',
    classPath,
  ];
  const quoted = lines.map((line) => `"${line.replaceAll('\\', '\\\\')}"`);
  writeFileSync(join(folder, 'java.args'), `${quoted.join('\n')}\n`);
}

/**
 * Starts a server once and archives its parsed classes: later starts take half of the time (class data sharing). Java ignores an
 * archive of another version, so a failure here costs time only.
 */
function archiveClasses(folder, { java }) {
  say('preparing fast starts (once)');
  const home = mkdtempSync(join(tmpdir(), 'grapevine-archive-'));
  const archive = join(folder, 'classes.jsa');
  const conf = join(home, 'neo4j.conf');
  const values = {
    plugins: join(folder, 'plugins'),
    logs: join(home, 'logs'),
    boltPort: 0,
    httpPort: 0,
    pageCacheMb: 64,
  };
  const template = readFileSync(join(project, 'neo4j', 'neo4j.conf.template'), 'utf8');
  writeFileSync(
    conf,
    template.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]).replaceAll('\\', '/')),
  );
  const dump = [`-XX:ArchiveClassesAtExit=${archive}`, `@${join(folder, 'java.args')}`, '-Xmx1024m', LAUNCHER];
  // Its standard input is closed, so it ends as soon as it has started.
  const { ok } = run(java, [...dump, home, conf, join(home, 'ready')]);
  rmSync(home, { recursive: true, force: true });
  if (ok && existsSync(archive)) writeArguments(folder, [`-XX:SharedArchiveFile=${archive}`]);
  else say('no class archive could be made: starts take longer, nothing else changes');
}
