import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { project, say } from './run.mjs';

/** Runs `work` while no other set-up of this checkout runs: `npm start` and `npm test` may be started at the same time. */
export async function alone(work) {
  const lock = join(project, '.grapevine', 'setup.lock');
  mkdirSync(join(project, '.grapevine'), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) say('waiting for another set-up of this checkout');
    await delay(300);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if (failure.code !== 'EEXIST') throw failure;
    // A killed set-up leaves its lock.
    if (!isAlive(owner(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function owner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return process.pid; // Removed meanwhile: try again.
  }
}

function isAlive(pid) {
  if (pid === 0) return true; // Just created; its process id is not written yet.
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}
