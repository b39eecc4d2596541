import { type Size } from './camera';
import { type Looks } from './looks';
import { radiusOf, type Scene } from './scene';

/** Of letters, pixels. */
const HEIGHT = 12;
/** Names are for dots of at least this radius, pixels: as one comes closer there are more of them. */
const LARGE = 5.5;
/** Most names at once. */
const MOST = 60;

/** What letters cover, pixels of the drawing. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Writes names beside dots where they touch no other name: those that stand out first, then the most influential. */
export function drawNames(
  context: CanvasRenderingContext2D,
  scene: Scene,
  places: readonly (readonly [number, number])[],
): void {
  const { picture, order, emphasis, onWays, pointed, size, looks } = scene;
  const strong = [pointed, emphasis.chosen, emphasis.centre].filter((person) => person !== undefined);
  const usual = order.filter((person) => radiusOf(scene, person) >= LARGE).reverse();
  const taken: Box[] = [];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const person of new Set([...strong, ...[...onWays].slice(0, 12), ...usual])) {
    if (taken.length >= MOST) return;
    const isStrong = strong.includes(person);
    context.font = `${isStrong ? 600 : 400} ${HEIGHT}px ${looks.font}`;
    const [x, y] = places[person];
    const width = context.measureText(picture.names[person]).width;
    const away = radiusOf(scene, person) + 5;
    // To the left of the dot where the right has no space for it.
    const sides = [x + away, x - away - width].map((from) => ({
      left: from,
      box: [from - 2, y - HEIGHT / 2 - 2, from + width + 2, y + HEIGHT / 2 + 2] as const,
    }));
    const free = sides.find(({ box }) => isInside(box, size) && !taken.some((other) => touch(box, other)));
    if (!free) continue;
    const { left, box } = free;
    taken.push(box);
    // A rim in the colour of the ground keeps letters apart from what lies below.
    context.strokeStyle = looks.surface;
    context.lineWidth = 3.5;
    context.strokeText(picture.names[person], left, y);
    context.fillStyle = looks.ink;
    context.fillText(picture.names[person], left, y);
  }
}

/** Writes a text in the middle of a place where it may stand, with a rim that keeps letters apart from what lies below. */
export function write(
  context: CanvasRenderingContext2D,
  looks: Looks,
  text: string,
  [x, y]: readonly [number, number],
  mayStand: (box: Box) => boolean,
): Box | undefined {
  context.font = `600 ${HEIGHT}px ${looks.font}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const half = context.measureText(text).width / 2;
  const box: Box = [x - half - 2, y - HEIGHT / 2 - 2, x + half + 2, y + HEIGHT / 2 + 2];
  if (!mayStand(box)) return undefined;
  context.strokeStyle = looks.surface;
  context.lineWidth = 4;
  context.strokeText(text, x - half, y);
  context.fillStyle = looks.ink;
  context.fillText(text, x - half, y);
  return box;
}

/** Whether a box lies in the drawing. */
export function isInside([left, top, right, bottom]: Box, { width, height }: Size): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** Whether two lie over one another. */
export function touch(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
