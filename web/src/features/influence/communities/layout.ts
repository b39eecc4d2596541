/** A community as a disc: the middle and the radius, units of the drawing. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Of the drawing, in its own units; the page scales it. */
export const DRAWING = { width: 1000, height: 520 } as const;
const RADIUS = { least: 9, most: 46 };
/** Units between two discs, and between a disc and the rim. */
const [GAP, RIM] = [10, 14];
/** Below a disc stands its name. */
export const NAME = 14;
/** Turns in which discs push each other apart. */
const TURNS = 120;

interface Placed {
  readonly people: number;
  /** In the picture of everybody; undefined where it has no such community. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
}

/**
 * Communities where the picture of everybody has them, as discs whose area is the number of people, pushed apart until none lies over another.
 * They lie in the same way each time. O(turns x communities²).
 */
export function discsOf(communities: readonly Placed[]): readonly Disc[] {
  const most = communities.reduce((found, { people }) => Math.max(found, people), 1);
  const known = communities.flatMap(({ place }) => (place ? [place] : []));
  const [left, right] = endsOf(known.map(({ x }) => x));
  const [bottom, top] = endsOf(known.map(({ y }) => y));
  const discs = communities.map(({ people, place }, n) => {
    const angle = (2 * Math.PI * n) / communities.length;
    // Who has no place stands in a circle around the others.
    const [across, along] = place
      ? [(place.x - left) / Math.max(1, right - left), 1 - (place.y - bottom) / Math.max(1, top - bottom)]
      : [0.5 + 0.5 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)];
    const radius = Math.max(RADIUS.least, RADIUS.most * Math.sqrt(people / most));
    return { x: 80 + across * (DRAWING.width - 160), y: 60 + along * (DRAWING.height - 120), radius };
  });
  for (let turn = 0; turn < TURNS && pushApart(discs); turn += 1);
  return discs;
}

/** Whether two still lay over each other. */
function pushApart(discs: { x: number; y: number; radius: number }[]): boolean {
  let pushed = false;
  discs.forEach((one, n) => {
    for (const other of discs.slice(n + 1)) {
      const [right, down] = [other.x - one.x || 0.01 * (n + 1), other.y - one.y || 0.01];
      const away = Math.hypot(right, down);
      const missing = one.radius + other.radius + GAP - away;
      if (missing <= 0) continue;
      pushed = true;
      const [x, y] = [(right / away) * (missing / 2), (down / away) * (missing / 2)];
      [one.x, one.y, other.x, other.y] = [one.x - x, one.y - y, other.x + x, other.y + y];
    }
    one.x = Math.min(DRAWING.width - one.radius - RIM, Math.max(one.radius + RIM, one.x));
    one.y = Math.min(DRAWING.height - one.radius - RIM - NAME, Math.max(one.radius + RIM, one.y));
  });
  return pushed;
}

function endsOf(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}
