import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installLibrary } from './native-library.mjs';
import { needBinding, needNativeTools, needNodeHeaders, needPlatform } from './native-tools.mjs';
import { VARIANTS } from './native-wheels.mjs';
import { Missing } from './missing.mjs';
import { project, run, say } from './run.mjs';

/** Outside node_modules, so that `npm ci` costs a compilation of seconds and no download. */
const libraries = join(project, '.grapevine', 'tensorflow');

/** Whether it is built, in whichever variant. */
export function hasNative() {
  try {
    const binding = needBinding();
    return Object.values(VARIANTS).some(({ folder }) => isBuilt(binding, join(libraries, folder)));
  } catch (failure) {
    if (failure instanceof Missing) return false;
    throw failure;
  }
}

/**
 * Builds the native TensorFlow.js back end, unless that was done before: the C library out of TensorFlow's wheels, the
 * addon compiled from the sources in @tensorflow/tfjs-node-gpu. Node-API: it need not be built anew for another Node.
 * @param {keyof typeof VARIANTS} name
 * @throws Missing naming what the machine lacks
 */
export async function installNative(name) {
  needPlatform();
  const binding = needBinding();
  const library = join(libraries, VARIANTS[name].folder);
  if (isBuilt(binding, library)) return say(`the native back end is built (${name})`);

  const headers = needNodeHeaders();
  const { python, compiler } = needNativeTools();
  await installLibrary(library, VARIANTS[name], python);
  say('compiling the addon of the native back end (g++)');
  const stamp = stampOf(binding);
  rmSync(stamp, { force: true });
  mkdirSync(dirname(stamp), { recursive: true });
  const addon = join(dirname(stamp), 'tfjs_binding.node');
  compile(compiler, { binding, headers, library, addon: `${addon}.new` });
  // Renamed over: a process that has the old one mapped keeps it.
  renameSync(`${addon}.new`, addon);
  const loaded = run(process.execPath, ['-e', 'require(process.argv[1])', addon]);
  if (!loaded.ok) throw new Missing(`The addon was built and does not load:\n${loaded.output}`, loadRemedies(library));
  writeFileSync(stamp, JSON.stringify({ key: addonKey(binding, library), variant: name }));
  say(`the native back end is built (${name})`);
}

/** Beside the addon, where tfjs-node looks for it. */
function stampOf(binding) {
  return join(binding, 'lib', 'napi-v8', 'built.json');
}

function isBuilt(binding, library) {
  try {
    const { key } = JSON.parse(readFileSync(stampOf(binding), 'utf8'));
    return key === addonKey(binding, library) && existsSync(library);
  } catch {
    return false;
  }
}

/** Changes with what is compiled and with where the library is, which the addon has written into it. */
function addonKey(binding, library) {
  const sources = join(binding, 'binding');
  const hash = createHash('sha256').update(library);
  for (const file of readdirSync(sources).sort()) hash.update(readFileSync(join(sources, file)));
  return hash.digest('hex').slice(0, 12);
}

function compile(compiler, { binding, headers, library, addon }) {
  const tensorflow = join(library, 'tensorflow');
  const { ok, output } = run(compiler, [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-DNAPI_VERSION=8'],
    ...[headers, join(tensorflow, 'include'), binding].flatMap((folder) => ['-I', folder]),
    ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((file) => join(binding, 'binding', file)),
    ...['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'].map((file) => join(tensorflow, file)),
    `-Wl,-rpath,${tensorflow}`,
    ...['-o', addon],
  ]);
  if (ok) return;
  throw new Missing(`The addon does not compile:\n${output}`, [
    'the compiler must know C++17: see g++ --version',
    `if files are missing: remove ${library} and run it again`,
  ]);
}

function loadRemedies(library) {
  return [
    `remove ${library} and run it again`,
    'see that the C++ library of the system is not older than the compiler: ldd on the file named above says what lacks',
  ];
}
