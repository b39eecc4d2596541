import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isDebian, mayInstall } from './debian.mjs';
import { Missing } from './missing.mjs';
import { project, run, say } from './run.mjs';

const folder = join(project, '.grapevine', 'swiftshader');

/** A value for VK_ADD_DRIVER_FILES: Vulkan then has SwiftShader, a GPU in software, beside the GPUs of the machine. */
export const SOFTWARE_DRIVER = join(folder, 'vk_swiftshader_icd.json');

/** The package of Chromium contains SwiftShader and the loader of Vulkan. It is unpacked, not installed. */
const PACKAGE = 'chromium-common';
const LOADER = 'libvulkan.so.1';
const FILES = ['libvk_swiftshader.so', 'vk_swiftshader_icd.json', LOADER];

/**
 * Downloads SwiftShader from a package of Debian, so that the WebGPU back end can be tested on a machine without a GPU. apt-get
 * checks the download by the signature of the archive.
 * @throws Missing where this is not Debian, or the package cannot be downloaded
 */
export function installSoftwareGpu() {
  const dawn = dawnFolder();
  if (!existsSync(folder)) fetchSwiftShader();
  // Dawn looks in its own folder first; a loader of the system is preferred, because it knows the drivers of the machine.
  if (!run('/sbin/ldconfig', ['-p']).output.includes(LOADER)) copyFileSync(join(folder, LOADER), join(dawn, LOADER));
  say('WebGPU has a software adapter');
}

/** The folder of the npm package that holds the library for this platform. */
function dawnFolder() {
  let entry;
  try {
    entry = createRequire(join(project, 'package.json')).resolve('webgpu');
  } catch {
    throw new Missing('The npm package webgpu is not installed.', ['npm ci']);
  }
  const dawn = join(dirname(entry), 'dist', `${process.platform}-${process.arch}`);
  if (process.platform === 'linux' && existsSync(dawn)) return dawn;
  throw new Missing(`A software adapter is brought on Linux only; this is ${process.platform} on ${process.arch}.`, [
    'nothing needs to be done: WebGPU then needs a GPU',
  ]);
}

function fetchSwiftShader() {
  if (!isDebian()) {
    throw new Missing('SwiftShader is taken from a package of Debian, and this is another system.', [
      'point VK_ADD_DRIVER_FILES to a vk_swiftshader_icd.json of a Chromium',
    ]);
  }
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'unfinished-'));
  try {
    say(`fetching SwiftShader (apt-get download ${PACKAGE}, 32 MB the first time)`);
    let fetched = download(work);
    // A new machine has no package list yet.
    if (!fetched.ok && mayInstall() && run('apt-get', ['update', '-qq']).ok) fetched = download(work);
    if (!fetched.ok) {
      throw new Missing(`apt-get could not fetch ${PACKAGE}:\n${fetched.output}`, [
        'sudo apt-get update, and run it again',
      ]);
    }
    const [file] = readdirSync(work);
    const { ok, output } = run('dpkg-deb', ['-x', join(work, file), join(work, 'unpacked')]);
    if (!ok) throw new Missing(`${file} could not be unpacked:\n${output}`, ['see that the disk has room']);
    const ready = join(work, 'ready');
    mkdirSync(ready);
    for (const name of FILES) copyFileSync(join(work, 'unpacked', 'usr', 'lib', 'chromium', name), join(ready, name));
    renameSync(ready, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function download(work) {
  // apt-get has no option for the target folder.
  return run('sh', ['-c', 'cd "$0" && apt-get download -qq "$1"', work, PACKAGE]);
}
