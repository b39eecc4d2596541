import { type Camera, type Size } from './camera';
import { type Crowd } from './crowd';

/** What is painted of a crowd, in the order of painting: memory is then read from its beginning to its end. */
export interface Columns {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly size: Uint8Array;
  readonly group: Uint8Array;
}

export function columnsOf({ x, y, size, group, order }: Crowd): Columns {
  const people = order.length;
  const columns = { x: new Float32Array(people), y: new Float32Array(people) };
  const shades = { size: new Uint8Array(people), group: new Uint8Array(people) };
  for (let n = 0; n < people; n += 1) {
    const person = order[n];
    [columns.x[n], columns.y[n]] = [x[person], y[person]];
    [shades.size[n], shades.group[n]] = [size[person], group[person]];
  }
  return { ...columns, ...shades };
}

/**
 * Paints everybody as squares of some pixels: the number of people hardly matters, because no path is drawn. Those who are
 * more influential are larger and lie on top.
 *
 * @param pixels of the drawing, row by row; `size` of it in pixels
 * @param colours one of each group, as `pixels` has them
 * @param close how much closer than the whole picture one is, 1 or more
 */
export function paintCrowd(
  pixels: Uint32Array,
  { width, height }: Size,
  camera: Camera,
  { x, y, size, group }: Columns,
  colours: Uint32Array,
  close: number,
): void {
  const [left, top] = [width / 2 - camera.x * camera.scale, height / 2 + camera.y * camera.scale];
  const least = close > 3 ? 3 : 2;
  for (let n = 0; n < size.length; n += 1) {
    const column = (left + x[n] * camera.scale) | 0;
    const row = (top - y[n] * camera.scale) | 0;
    const side = size[n] < 64 ? least : size[n] < 128 ? least + 1 : least + 3;
    if (column < 0 || row < 0 || column + side >= width || row + side >= height) continue;
    const colour = colours[group[n]];
    for (let down = 0, at = row * width + column; down < side; down += 1, at += width) {
      for (let right = 0; right < side; right += 1) pixels[at + right] = colour;
    }
  }
}

/** A colour of the page as the pixels of a canvas have it. */
export function pixelOf(context: CanvasRenderingContext2D, colour: string): number {
  // The canvas writes it out: #fff becomes #ffffff.
  context.fillStyle = colour;
  const value = Number.parseInt(String(context.fillStyle).slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
