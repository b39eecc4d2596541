import { type Places } from './camera';
import { draw } from './draw';
import { MovedCanvas } from './moved-canvas';
import { fromSmallest, peopleOn, type Emphasis, type Picture } from './picture';
import { radiusOf, type Scene } from './scene';

/** Pixels beside a dot that still mean it. */
const NEAR = 6;

/** A picture of up to some thousand people, their ties and names. */
export class PeopleCanvas extends MovedCanvas {
  private order: readonly number[];

  constructor(
    canvas: HTMLCanvasElement,
    private picture: Picture,
    private emphasis: Emphasis,
  ) {
    super(canvas);
    this.order = fromSmallest(picture);
    this.begin();
  }

  /** Another picture is seen whole. */
  show(picture: Picture, emphasis: Emphasis): void {
    const isOther = picture !== this.picture;
    const isChosen = emphasis.chosen !== this.emphasis.chosen;
    [this.picture, this.emphasis] = [picture, emphasis];
    if (isOther) {
      this.order = fromSmallest(picture);
      this.begin();
    }
    if (isChosen) this.bringIntoSight(emphasis.chosen);
    this.redraw();
  }

  override personAt(x: number, y: number): number | undefined {
    const scene = this.scene();
    let [found, least]: [number | undefined, number] = [undefined, Infinity];
    for (const person of this.order) {
      const [left, top] = this.placeOf(person);
      const distance = Math.hypot(left - x, top - y);
      if (distance <= least && distance <= radiusOf(scene, person) + NEAR) [found, least] = [person, distance];
    }
    return found;
  }

  protected override places(): Places {
    return this.picture;
  }

  protected override paint(context: CanvasRenderingContext2D): void {
    draw(context, this.scene());
  }

  private scene(): Scene {
    const { picture, order, emphasis, pointed, size, looks, isMoving } = this;
    const onWays = peopleOn(emphasis);
    return { picture, order, emphasis, onWays, pointed, size, looks, isMoving, camera: this.seen(), all: this.all };
  }
}
