import { moved, seenAt, whole, zoomed, type Camera, type Places, type Size } from './camera';
import { looksOf, type Looks } from './looks';

/** How long after the last movement what is costly is drawn again, milliseconds. */
const REST_MS = 120;

/** A canvas of people that can be moved and looked at more closely. It draws only when something changed. */
export abstract class MovedCanvas {
  protected size: Size = { width: 0, height: 0 };
  protected looks: Looks;
  protected pointed: number | undefined;
  protected isMoving = false;
  protected all: Camera = { x: 0, y: 0, scale: 1 };
  /** What one looked at more closely; undefined while everybody is seen. */
  private camera: Camera | undefined;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(protected readonly canvas: HTMLCanvasElement) {
    this.looks = looksOf(canvas);
  }

  /** Where people are. */
  protected abstract places(): Places;
  /** Draws everything; a pixel of the page is `sharpness` pixels of the canvas. */
  protected abstract paint(context: CanvasRenderingContext2D, sharpness: number): void;
  /** Who is drawn at a place, pixels of the drawing; of several the nearest. */
  abstract personAt(x: number, y: number): number | undefined;

  resize(size: Size): void {
    this.size = size;
    this.all = whole(this.places(), size);
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

  placeOf(person: number): readonly [number, number] {
    const { x, y } = this.places();
    return seenAt(this.seen(), this.size, x[person], y[person]);
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

  protected seen(): Camera {
    return this.camera ?? this.all;
  }

  /** Other places are seen whole. */
  protected begin(): void {
    this.all = whole(this.places(), this.size);
    this.camera = this.pointed = undefined;
  }

  protected bringIntoSight(person: number): void {
    const { width, height } = this.size;
    const [x, y] = this.placeOf(person);
    if (x < 0 || y < 0 || x > width || y > height) this.look(moved(this.seen(), width / 2 - x, height / 2 - y));
  }

  protected redraw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const context = this.canvas.getContext('2d');
      if (!context || this.size.width === 0) return;
      const sharpness = window.devicePixelRatio;
      context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
      this.paint(context, sharpness);
    });
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
}
