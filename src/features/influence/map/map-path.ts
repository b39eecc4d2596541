/** A file of the picture of all people. */
export type MapFile = 'positions.bin' | 'ties.bin' | 'people.txt';

/** The path of a file of a run; of any run and file as Express has it, without arguments. */
export function mapPath(run = ':run', file: MapFile | ':file' = ':file'): string {
  return `/graph/${run === ':run' ? run : encodeURIComponent(run)}/${file}`;
}
