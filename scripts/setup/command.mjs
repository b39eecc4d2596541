import { alone } from './alone.mjs';
import { Missing } from './missing.mjs';
import { checkNode } from './node-version.mjs';

/** Runs a set-up as a command: checks the version of Node, waits for other set-ups of this checkout, and on a missing
 * requirement prints it and exits with 1. */
export async function command(work) {
  try {
    checkNode();
    await alone(work);
  } catch (failure) {
    if (!(failure instanceof Missing)) throw failure;
    console.error(`\n${failure.message}\n`);
    process.exitCode = 1;
  }
}

/** Runs an optional part of a set-up: if a requirement is missing, prints the reason and continues. */
export async function wanted(work) {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof Missing)) throw failure;
    console.error(`${failure.message}\nsetup: goes on without it`);
  }
}
