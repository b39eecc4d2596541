import { seenAt, type Places } from './camera';
import { type Crowd, type Story } from './crowd';
import { MovedCanvas } from './moved-canvas';
import { isInside, touch, write, type Box } from './names';
import { columnsOf, paintCrowd, pixelOf, type Columns } from './raster';

/** So many people in sight are drawn as dots, more as pixels. */
const DOTS = 2_000;
/** Names of groups are written while one sees at least this part of the picture. */
const NAMED = 6;
/** Pixels beside a dot that still mean it. */
const NEAR = 6;
/** Radius of a dot, pixels, of the least and the most influential person. */
const RADIUS = { least: 2.5, most: 14 };

/** A picture of everybody: pixels from afar, dots from near. */
export class CrowdCanvas extends MovedCanvas {
  private pixels: ImageData | undefined;
  private columns: Columns;

  constructor(
    canvas: HTMLCanvasElement,
    private crowd: Crowd,
    private story: Story,
  ) {
    super(canvas);
    this.columns = columnsOf(crowd);
    this.begin();
  }

  /** Other people are seen whole. */
  show(crowd: Crowd, story: Story): void {
    const isOther = crowd.x !== this.crowd.x;
    const { chosen } = story;
    const isChosen = chosen !== undefined && chosen !== this.story.chosen;
    if (crowd !== this.crowd) this.columns = columnsOf(crowd);
    [this.crowd, this.story] = [crowd, story];
    if (isOther) this.begin();
    if (isChosen) this.bringIntoSight(chosen);
    this.redraw();
  }

  override personAt(x: number, y: number): number | undefined {
    const { width, height } = this.size;
    const { x: across, y: along, size } = this.crowd;
    const camera = this.seen();
    const [middle, half] = [camera.x + (x - width / 2) / camera.scale, camera.y - (y - height / 2) / camera.scale];
    let [found, least]: [number | undefined, number] = [undefined, Infinity];
    for (let n = 0; n < size.length; n += 1) {
      const [right, up] = [across[n] - middle, along[n] - half];
      const distance = right * right + up * up;
      if (distance < least) [found, least] = [n, distance];
    }
    const away = Math.sqrt(least) * camera.scale;
    return found !== undefined && away <= NEAR + this.radiusOf(found) ? found : undefined;
  }

  protected override places(): Places {
    return this.crowd;
  }

  protected override paint(context: CanvasRenderingContext2D, sharpness: number): void {
    const near = this.peopleInSight(DOTS);
    if (near) this.paintDots(context, near);
    else this.paintPixels(context, sharpness);
    this.paintStory(context);
    this.paintNames(context);
  }

  /** Who is in sight, from the least to the most influential; undefined where they are too many. */
  private peopleInSight(most: number): readonly number[] | undefined {
    const { x, y, order } = this.crowd;
    const camera = this.seen();
    const [across, along] = [this.size.width / 2 / camera.scale, this.size.height / 2 / camera.scale];
    const found: number[] = [];
    for (let n = 0; n < order.length; n += 1) {
      const person = order[n];
      if (Math.abs(x[person] - camera.x) > across || Math.abs(y[person] - camera.y) > along) continue;
      if (found.length === most) return undefined;
      found.push(person);
    }
    return found;
  }

  private paintPixels(context: CanvasRenderingContext2D, sharpness: number): void {
    const { width, height } = this.canvas;
    if (this.pixels?.width !== width || this.pixels.height !== height)
      this.pixels = context.createImageData(width, height);
    const pixels = new Uint32Array(this.pixels.data.buffer);
    pixels.fill(pixelOf(context, this.looks.surface));
    const camera = this.seen();
    const seen = { ...camera, scale: camera.scale * sharpness };
    const colours = Uint32Array.from(this.looks.groups, (colour) => pixelOf(context, colour));
    paintCrowd(pixels, { width, height }, seen, this.columns, colours, camera.scale / this.all.scale);
    context.putImageData(this.pixels, 0, 0);
  }

  private paintDots(context: CanvasRenderingContext2D, people: readonly number[]): void {
    const { looks, size, crowd } = this;
    context.fillStyle = looks.surface;
    context.fillRect(0, 0, size.width, size.height);
    context.strokeStyle = looks.surface;
    context.lineWidth = 0.8;
    for (const person of people) {
      const [x, y] = this.placeOf(person);
      context.fillStyle = looks.groups[crowd.group[person]];
      context.beginPath();
      context.arc(x, y, this.radiusOf(person), 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  /** The radius grows as one comes closer, so that close people come apart. */
  private radiusOf(person: number): number {
    const close = Math.min(1, Math.sqrt(this.seen().scale / this.all.scale) / 3);
    return RADIUS.least + close * (RADIUS.most - RADIUS.least) * Math.sqrt(this.crowd.size[person] / 255);
  }

  private paintStory(context: CanvasRenderingContext2D): void {
    const { looks, story, pointed } = this;
    context.strokeStyle = looks.accent;
    context.lineWidth = 1.2;
    context.beginPath();
    for (let n = 0; n < story.steps.length; n += 2) {
      context.moveTo(...this.placeOf(story.steps[n]));
      context.lineTo(...this.placeOf(story.steps[n + 1]));
    }
    context.stroke();
    for (let n = 0; n < story.steps.length; n += 2) {
      this.disc(context, story.steps[n + 1], n >= story.fresh ? 6 : 3.5, looks.accent);
    }
    for (const person of new Set([story.chosen, pointed])) {
      if (person === undefined) continue;
      context.strokeStyle = looks.ink;
      context.lineWidth = 1.6;
      context.beginPath();
      context.arc(...this.placeOf(person), this.radiusOf(person) + 3, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  private disc(context: CanvasRenderingContext2D, person: number, radius: number, colour: string): void {
    context.fillStyle = colour;
    context.strokeStyle = this.looks.surface;
    context.lineWidth = 1;
    context.beginPath();
    context.arc(...this.placeOf(person), radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }

  private paintNames(context: CanvasRenderingContext2D): void {
    if (this.seen().scale / this.all.scale > NAMED) return;
    const taken: Box[] = [];
    for (const { text, x, y } of this.crowd.labels) {
      const place = seenAt(this.seen(), this.size, x, y);
      const box = write(
        context,
        this.looks,
        text,
        place,
        (one) => isInside(one, this.size) && !taken.some((other) => touch(one, other)),
      );
      if (box) taken.push(box);
    }
  }
}
