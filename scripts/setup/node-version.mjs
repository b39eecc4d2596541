import { Missing } from './missing.mjs';

/** @throws Missing unless this is Node 20 (from 20.19) or 22. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || major === 22) return;
  throw new Missing(`Node 20 (from 20.19) or 22 is needed; this is ${process.versions.node}.`, [
    'nvm install 22 && nvm use 22',
    'or take version 22 from your system: apt-get install nodejs, brew install node@22',
  ]);
}
