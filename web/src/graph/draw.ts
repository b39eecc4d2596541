import { seenAt } from './camera';
import { drawNames } from './names';
import { radiusOf, type Scene } from './scene';

/** Below so many pixels a dot is a square, which nobody can tell from a disc. */
const SQUARE = 1.2;
/** Ties drawn at once: a browser is slow with a path of thousands of lines. */
const BATCH = 250;

/** Draws people, ties and names: what is in sight of it, the important over the unimportant. */
export function draw(context: CanvasRenderingContext2D, scene: Scene): void {
  const { picture, order, emphasis, onWays, pointed, size, looks, isMoving } = scene;
  context.fillStyle = looks.surface;
  context.fillRect(0, 0, size.width, size.height);
  const places = picture.x.map((x, n) => seenAt(scene.camera, size, x, picture.y[n]));
  if (!isMoving) drawTies(context, scene, places);
  for (const person of order) if (!onWays.has(person)) drawDot(context, scene, places, person);
  for (const way of emphasis.ways) drawWay(context, scene, places, way);
  for (const person of order) if (onWays.has(person)) drawDot(context, scene, places, person);
  for (const person of new Set([emphasis.centre, emphasis.chosen, pointed])) {
    if (person !== undefined) drawRing(context, scene, places, person);
  }
  drawNames(context, scene, places);
}

type Places = readonly (readonly [number, number])[];

function drawTies(context: CanvasRenderingContext2D, { picture, looks, pointed }: Scene, places: Places): void {
  const { ties } = picture;
  context.strokeStyle = looks.tie;
  context.lineWidth = 0.6;
  context.globalAlpha = Math.max(0.08, Math.min(0.4, 300 / Math.max(1, ties.length)));
  for (let first = 0; first < ties.length; first += 2 * BATCH) {
    context.beginPath();
    for (let n = first; n < Math.min(ties.length, first + 2 * BATCH); n += 2) {
      context.moveTo(...places[ties[n]]);
      context.lineTo(...places[ties[n + 1]]);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  if (pointed === undefined) return;
  context.strokeStyle = looks.ink;
  context.lineWidth = 0.8;
  context.beginPath();
  for (let n = 0; n < ties.length; n += 2) {
    if (ties[n] !== pointed && ties[n + 1] !== pointed) continue;
    context.moveTo(...places[ties[n]]);
    context.lineTo(...places[ties[n + 1]]);
  }
  context.stroke();
}

function isSeen({ size }: Scene, [x, y]: readonly [number, number], radius: number): boolean {
  return x > -radius && y > -radius && x < size.width + radius && y < size.height + radius;
}

function drawDot(context: CanvasRenderingContext2D, scene: Scene, places: Places, person: number): void {
  const radius = radiusOf(scene, person);
  const [x, y] = places[person];
  if (!isSeen(scene, places[person], radius)) return;
  context.fillStyle = scene.looks.groups[scene.picture.group[person]];
  if (radius < SQUARE) return context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  if (radius < 4) return;
  // Dots that overlap are told apart by a rim.
  context.strokeStyle = scene.looks.surface;
  context.lineWidth = 0.8;
  context.stroke();
}

/** A way as a line with a light rim, and the head of an arrow in the middle of each step. */
function drawWay(context: CanvasRenderingContext2D, scene: Scene, places: Places, way: readonly number[]): void {
  const { looks } = scene;
  for (let step = 1; step < way.length; step += 1) {
    const [[x0, y0], [x1, y1]] = [places[way[step - 1]], places[way[step]]];
    for (const [colour, width] of [
      [looks.surface, 4],
      [looks.accent, 1.8],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x0, y0);
      context.lineTo(x1, y1);
      context.stroke();
    }
    const [middle, turn] = [[(x0 + x1) / 2, (y0 + y1) / 2], Math.atan2(y1 - y0, x1 - x0)];
    const corner = (angle: number, far: number): readonly [number, number] => [
      middle[0] + far * Math.cos(turn + angle),
      middle[1] + far * Math.sin(turn + angle),
    ];
    context.fillStyle = looks.accent;
    context.beginPath();
    context.moveTo(...corner(0, 6));
    context.lineTo(...corner(2.5, 6));
    context.lineTo(...corner(-2.5, 6));
    context.fill();
  }
}

function drawRing(context: CanvasRenderingContext2D, scene: Scene, places: Places, person: number): void {
  const { looks, emphasis } = scene;
  const radius = radiusOf(scene, person);
  drawDot(context, scene, places, person);
  context.strokeStyle = person === emphasis.chosen ? looks.accent : looks.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(...places[person], radius + 3, 0, 2 * Math.PI);
  context.stroke();
}
