import { type Camera, type Size } from './camera';
import { type Looks } from './looks';
import { type Emphasis, type Picture } from './picture';

/** What one drawing is made from. */
export interface Scene {
  readonly picture: Picture;
  /** People by size, the smallest first. */
  readonly order: readonly number[];
  readonly emphasis: Emphasis;
  /** Who is on a way. */
  readonly onWays: ReadonlySet<number>;
  /** Who is pointed at. */
  readonly pointed: number | undefined;
  readonly camera: Camera;
  /** The camera that shows everybody. */
  readonly all: Camera;
  readonly size: Size;
  readonly looks: Looks;
  /** Whether the picture is being dragged: ties are left out then. */
  readonly isMoving: boolean;
}

/** Radius in pixels of the least and of the most influential person where everybody is seen. */
const RADIUS = { least: 1.6, most: 11 };
/** At least that of somebody on a way, who is worth seeing. */
const ON_WAY = 3.5;
/** In a drawing of so many pixels across; dots of a smaller one are smaller. */
const FULL = 560;
/** The radius of a person's dot: it grows with the square root of how close one is, so that close people come apart. */
export function radiusOf({ picture, camera, all, size, onWays }: Scene, person: number): number {
  const close = Math.min(3, Math.sqrt(camera.scale / all.scale));
  const share = Math.min(1, Math.max(0.6, Math.min(size.width, size.height) / FULL));
  const radius = share * (RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(picture.size[person]));
  return close * (onWays.has(person) ? Math.max(ON_WAY, radius) : radius);
}
