/**
 * Follows the links of all documents to files, folders and headings of the repository. Prints `file:line: what is not there` for each
 * that leads nowhere and exits with 1.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FENCE = /^\s*(```|~~~)/;
/** The target of `[text](target)` and of a picture; links to the web are not followed. */
const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g;

/** Lines outside of code blocks. */
function proseLines(text: string): { readonly line: number; readonly words: string }[] {
  let inCode = false;
  return text.split('\n').flatMap((words, n) => {
    if (FENCE.test(words)) inCode = !inCode;
    return inCode ? [] : [{ line: n + 1, words: words.replaceAll(/`[^`]*`/g, '``') }];
  });
}

/** Anchors of the headings of a document, as GitHub makes them. */
function anchorsOf(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ +(.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function faultOf(file: string, link: string): string | undefined {
  const [path, anchor] = link.split('#');
  const target = path ? join(dirname(file), decodeURI(path)) : file;
  if (!existsSync(target)) return `${link} is not there`;
  if (!anchor || !target.endsWith('.md') || statSync(target).isDirectory()) return undefined;
  return anchorsOf(target).has(anchor) ? undefined : `${link}: there is no such heading`;
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(file));
const faults = files.flatMap((file) =>
  proseLines(readFileSync(file, 'utf8')).flatMap(({ line, words }) =>
    Array.from(words.matchAll(LINK)).flatMap(([, link]) => {
      const fault = faultOf(file, link);
      return fault ? [`${file}:${line}: ${fault}`] : [];
    }),
  ),
);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
