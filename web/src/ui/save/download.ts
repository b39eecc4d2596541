import { CsvFile, type CsvColumn } from './csv';
import { pngFrom, pngOf, svgOf } from './picture';

/** Gives a file to the person: every download of the console goes through here. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param name of the file, without its ending */
export function saveCsv<Row>(name: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): void {
  download(`${name}.csv`, new CsvFile(columns).add(rows).blob());
}

/** @param name of the file, with its ending */
export function saveText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type }));
}

export function saveSvg(name: string, drawing: SVGSVGElement): void {
  download(`${name}.svg`, new Blob([svgOf(drawing)], { type: 'image/svg+xml' }));
}

export async function savePng(name: string, drawing: SVGSVGElement): Promise<void> {
  download(`${name}.png`, await pngOf(drawing));
}

/** A canvas as it is seen now. @param name of the file, without its ending */
export async function saveCanvas(name: string, canvas: HTMLCanvasElement): Promise<void> {
  download(`${name}.png`, await pngFrom(canvas));
}
