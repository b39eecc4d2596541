import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installWithApt, isDebian, mayInstall } from './debian.mjs';
import { Missing } from './missing.mjs';
import { project, run } from './run.mjs';

const PIP = { name: 'Python 3 with pip', apt: ['python3-pip'] };
const COMPILER = { name: 'the C++ compiler g++', apt: ['g++'] };

/** Wheels of TensorFlow exist for other systems too, but without a C library to link to. */
const STOCK = [
  'nothing needs to be done: without it the WebAssembly back end is used',
  'or take the library that tfjs-node itself fetches: set "@tensorflow/tfjs-node-gpu" to true under allowScripts in' +
    ' package.json, then npm rebuild @tensorflow/tfjs-node-gpu',
];

/** @throws Missing unless this is Linux with glibc on x86-64. */
export function needPlatform(platform = process.platform, arch = process.arch, glibc = glibcVersion()) {
  if (platform === 'linux' && arch === 'x64' && glibc !== null) return;
  const here = platform === 'linux' && glibc === null ? 'Linux without glibc' : `${platform} on ${arch}`;
  throw new Missing(`The native library is built on Linux with glibc on x86-64 only; this is ${here}.`, STOCK);
}

/** Null where the C library is another one (Alpine). */
function glibcVersion() {
  return process.report?.getReport().header.glibcVersionRuntime ?? null;
}

/**
 * Finds pip and g++; on Debian as root installs them.
 * @returns {{ python: string, compiler: string }} the executables
 * @throws Missing naming what is not there
 */
export function needNativeTools() {
  const missing = lacking();
  if (missing.length > 0 && mayInstall()) installWithApt(missing.map((tool) => tool.apt));
  const still = lacking();
  if (still.length === 0) return { python: 'python3', compiler: 'g++' };
  const names = still.map((tool) => tool.apt[0]).join(' ');
  throw new Missing(`Building the native library needs ${still.map((tool) => tool.name).join(' and ')}.`, [
    isDebian() ? `sudo apt-get install ${names}` : `install ${names} with your system's packages`,
    STOCK[0],
  ]);
}

function lacking() {
  return [
    ...(run('python3', ['-m', 'pip', '--version']).ok ? [] : [PIP]),
    ...(run('g++', ['--version']).ok ? [] : [COMPILER]),
  ];
}

/**
 * The folder of `node_api.h`: of the npm package, or of this Node, which brings its headers when it was unpacked from an
 * archive of nodejs.org.
 * @throws Missing
 */
export function needNodeHeaders() {
  const own = join(dirname(process.execPath), '..', 'include', 'node');
  const found = [packageFolder('node-api-headers', 'include'), own].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'node_api.h')),
  );
  if (found !== undefined) return found;
  throw new Missing('The headers of Node-API are not installed (they come with the development packages).', [
    'npm install --no-save node-api-headers@1.9.0',
  ]);
}

/**
 * The folder of tfjs-node-gpu, whose addon is compiled.
 * @throws Missing
 */
export function needBinding() {
  const folder = packageFolder('@tensorflow/tfjs-node-gpu', '.');
  if (folder !== undefined && existsSync(join(folder, 'binding', 'tfjs_binding.cc'))) return folder;
  throw new Missing('The npm package @tensorflow/tfjs-node-gpu is not installed.', ['npm ci']);
}

function packageFolder(name, inside) {
  try {
    const manifest = createRequire(join(project, 'package.json')).resolve(`${name}/package.json`);
    return join(dirname(manifest), inside);
  } catch {
    return undefined;
  }
}
