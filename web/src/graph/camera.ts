/** Where people are, from left to right and from bottom to top: entry n of both is about the same person. */
export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Of the drawing, pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of a picture is seen: what lies in the middle of the drawing, and pixels for one unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Pixels that stay free at the rim for dots and names. */
const RIM = 36;
/** How much closer than the whole picture one can go, and how far away. */
const [CLOSEST, FARTHEST] = [40, 0.5];

/** Shows everybody. */
export function whole({ x, y }: Places, { width, height }: Size): Camera {
  const [left, right] = endsOf(x);
  const [bottom, top] = endsOf(y);
  const across = Math.max(1, width - 2 * RIM) / Math.max(1, right - left);
  const along = Math.max(1, height - 2 * RIM) / Math.max(1, top - bottom);
  return { x: (left + right) / 2, y: (bottom + top) / 2, scale: Math.min(across, along) };
}

function endsOf(values: ArrayLike<number>): readonly [number, number] {
  let [least, most] = values.length === 0 ? [0, 0] : [values[0], values[0]];
  for (let n = 1; n < values.length; n += 1) {
    if (values[n] < least) least = values[n];
    else if (values[n] > most) most = values[n];
  }
  return [least, most];
}

/** Where a place of the picture is in the drawing, pixels from its left and its top. */
export function seenAt(camera: Camera, { width, height }: Size, x: number, y: number): readonly [number, number] {
  return [width / 2 + (x - camera.x) * camera.scale, height / 2 - (y - camera.y) * camera.scale];
}

/** Moves what is seen by pixels to the right and downwards. */
export function moved(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x - right / camera.scale, y: camera.y + down / camera.scale };
}

/**
 * Goes closer, or away, around a place of the drawing, which stays where it is.
 * @param all the camera that shows everybody: neither too close nor too far from it
 */
export function zoomed(camera: Camera, all: Camera, size: Size, factor: number, at: readonly [number, number]): Camera {
  const scale = Math.min(all.scale * CLOSEST, Math.max(all.scale * FARTHEST, camera.scale * factor));
  const [right, down] = [at[0] - size.width / 2, at[1] - size.height / 2];
  const change = 1 / camera.scale - 1 / scale;
  return { x: camera.x + right * change, y: camera.y - down * change, scale };
}
