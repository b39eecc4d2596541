import { alone } from './alone.mjs';
import { Missing } from './missing.mjs';
import { checkNode } from './node-version.mjs';

/** A set-up as a command: on a Node that will do, alone in this checkout; what is missing is named, and its exit code 1. */
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

/** Something that can be done without: why it is not there is said, and the work goes on. */
export async function wanted(work) {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof Missing)) throw failure;
    console.error(`${failure.message}\nsetup: goes on without it`);
  }
}
