/** Hue (degrees), chroma and lightness (OKLCH) of the words by which titles name a colour. */
const COLOURS: readonly (readonly [RegExp, readonly [lightness: number, chroma: number, hue: number]])[] = [
  [/sage/, [0.72, 0.06, 145]],
  [/navy|midnight/, [0.38, 0.09, 265]],
  [/ochre/, [0.7, 0.12, 80]],
  [/ivory|cream|white|linen/, [0.93, 0.02, 90]],
  [/rust|terracotta/, [0.6, 0.12, 45]],
  [/charcoal|graphite/, [0.42, 0.01, 280]],
  [/sky blue/, [0.78, 0.09, 235]],
  [/plum/, [0.45, 0.11, 340]],
  [/olive|forest/, [0.5, 0.08, 130]],
  [/moss green/, [0.56, 0.09, 135]],
  [/sand|beech/, [0.82, 0.05, 80]],
  [/coral/, [0.74, 0.14, 30]],
  [/black/, [0.3, 0.01, 280]],
  [/oak/, [0.72, 0.08, 70]],
  [/walnut/, [0.45, 0.06, 55]],
  [/copper/, [0.62, 0.11, 50]],
  [/silver/, [0.82, 0.01, 260]],
  [/neon yellow/, [0.9, 0.17, 110]],
  [/ocean/, [0.52, 0.1, 230]],
  [/crimson|\bred\b/, [0.55, 0.19, 20]],
  [/teal/, [0.62, 0.09, 195]],
  [/orange/, [0.75, 0.15, 60]],
];

export interface Paint {
  /** Of the thing, of its lines, and of the wall behind it. */
  readonly body: string;
  readonly line: string;
  readonly wall: string;
}

/** The paint of a title: of the colour that it names last, else one that its letters give. */
export function paintOf(title: string): Paint {
  const variant = title.slice(title.lastIndexOf(',') + 1).toLowerCase();
  const [, named] = COLOURS.find(([word]) => word.test(variant)) ?? [];
  const [lightness, chroma, hue] = named ?? [0.66, 0.1, hash(title) % 360];
  const lineLightness = lightness > 0.55 ? lightness - 0.32 : lightness + 0.34;
  return {
    body: `oklch(${lightness} ${chroma} ${hue})`,
    line: `oklch(${lineLightness} ${Math.min(chroma, 0.07)} ${hue})`,
    wall: `oklch(${lightness > 0.8 ? 0.72 : 0.92} ${Math.max(0.025, chroma * 0.35)} ${hue})`,
  };
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return sum;
}
