import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly name: string;
  readonly private: boolean;
  readonly bin: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

it('is named grapevine-social, is not published, and brings the command `grapevine`', () => {
  expect(manifest).toMatchObject({
    name: 'grapevine-social',
    private: true,
    bin: { grapevine: 'scripts/grapevine.mjs' },
  });
});

it('names no registry in its lockfile', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

// npm makes the files of `bin` executable when it installs, which changes a tracked file that is not.
const git = existsSync('.git') ? it : it.skip;
if (git === it.skip) process.stderr.write('skipped: the mode of commands: this is no git checkout\n');

git('keeps its commands executable in git, so that an installation changes no tracked file', () => {
  const listed = execFileSync('git', ['ls-files', '--stage', '--', ...Object.values(manifest.bin)], {
    encoding: 'utf8',
  });
  const modes = listed.trimEnd().split('\n');
  expect(modes).toHaveLength(Object.keys(manifest.bin).length);
  for (const line of modes) expect(line).toMatch(/^100755 /);
});
