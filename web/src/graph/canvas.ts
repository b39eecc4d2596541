import { moved, seenAt, whole, zoomed, type Camera, type Size } from './camera';
import { draw } from './draw';
import { looksOf, type Looks } from './looks';
import { fromSmallest, peopleOn, type Emphasis, type Picture } from './picture';
import { radiusOf, type Scene } from './scene';

/** Pixels beside a dot that still mean it. */
const NEAR = 6;
/** How long after the last movement ties are drawn again, milliseconds. */
const REST_MS = 120;

/** A picture of people on a canvas that can be moved and looked at more closely. It draws only when something changed. */
export class PeopleCanvas {
  private size: Size = { width: 0, height: 0 };
  /** What one looked at more closely; undefined while everybody is seen. */
  private camera: Camera | undefined;
  private all: Camera;
  private looks: Looks;
  private order: readonly number[];
  private pointed: number | undefined;
  private isMoving = false;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private picture: Picture,
    private emphasis: Emphasis,
  ) {
    this.looks = looksOf(canvas);
    this.order = fromSmallest(picture);
    this.all = whole(picture, this.size);
  }

  /** Another picture is seen whole. */
  show(picture: Picture, emphasis: Emphasis): void {
    if (picture !== this.picture) {
      this.order = fromSmallest(picture);
      this.all = whole(picture, this.size);
      this.camera = this.pointed = undefined;
    }
    const isChosen = emphasis.chosen !== this.emphasis.chosen;
    [this.picture, this.emphasis] = [picture, emphasis];
    if (isChosen) this.bringIntoSight(emphasis.chosen);
    this.redraw();
  }

  resize(size: Size): void {
    this.size = size;
    this.all = whole(this.picture, size);
    const sharpness = window.devicePixelRatio;
    this.canvas.width = Math.round(size.width * sharpness);
    this.canvas.height = Math.round(size.height * sharpness);
    this.redraw();
  }

  /** Reads the colours of the page again. */
  recolour(): void {
    this.looks = looksOf(this.canvas);
    this.redraw();
  }

  move(right: number, down: number): void {
    this.look(moved(this.seen(), right, down));
  }

  zoom(factor: number, at: readonly [number, number] = [this.size.width / 2, this.size.height / 2]): void {
    this.look(zoomed(this.seen(), this.all, this.size, factor, at));
  }

  showAll(): void {
    this.look(undefined);
  }

  /** Who is drawn at a place, pixels of the drawing; of several the nearest. */
  personAt(x: number, y: number): number | undefined {
    const scene = this.scene();
    let [found, least]: [number | undefined, number] = [undefined, Infinity];
    for (const person of this.order) {
      const distance = Math.hypot(...minus(this.placeOf(person), [x, y]));
      if (distance <= least && distance <= radiusOf(scene, person) + NEAR) [found, least] = [person, distance];
    }
    return found;
  }

  placeOf(person: number): readonly [number, number] {
    return seenAt(this.seen(), this.size, this.picture.x[person], this.picture.y[person]);
  }

  point(person: number | undefined): void {
    if (person === this.pointed) return;
    this.pointed = person;
    this.redraw();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  private seen(): Camera {
    return this.camera ?? this.all;
  }

  private look(camera: Camera | undefined): void {
    this.camera = camera;
    this.isMoving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.isMoving = false;
      this.redraw();
    }, REST_MS);
    this.redraw();
  }

  private bringIntoSight(person: number): void {
    const { width, height } = this.size;
    const [x, y] = this.placeOf(person);
    if (x < 0 || y < 0 || x > width || y > height) this.look(moved(this.seen(), width / 2 - x, height / 2 - y));
  }

  private scene(): Scene {
    const { picture, order, emphasis, pointed, size, looks, isMoving } = this;
    const onWays = peopleOn(emphasis);
    return { picture, order, emphasis, onWays, pointed, size, looks, isMoving, camera: this.seen(), all: this.all };
  }

  private redraw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const context = this.canvas.getContext('2d');
      if (!context || this.size.width === 0) return;
      const sharpness = window.devicePixelRatio;
      context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
      draw(context, this.scene());
    });
  }
}

function minus(one: readonly [number, number], other: readonly [number, number]): [number, number] {
  return [one[0] - other[0], one[1] - other[1]];
}
