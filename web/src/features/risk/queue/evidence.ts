import { type Picture } from '../../../graph/picture';
import { type Chosen } from './query';

type Node = Chosen['evidence']['nodes'][number];
type Edge = Chosen['evidence']['edges'][number];

/** Something of the evidence: a row of the table. */
export interface Piece {
  readonly place: number;
  readonly node: Node;
  /** Colour: 1 who is not trusted, 2 other people, 3 products, 4 what was bought with, 5 purchases. */
  readonly group: number;
  readonly edges: readonly Edge[];
}

export const GROUP_NAMES = ['distrusted', 'people', 'products', 'prints', 'purchases'] as const;

/** Distance from the middle, and where the first one of the kind stands, in turns. */
const RINGS: Readonly<Record<Node['kind'], readonly [radius: number, from: number]>> = {
  PERSON: [1, 0],
  PRODUCT: [0.5, 0.04],
  FINGERPRINT: [0.7, 0.5],
  ASSESSMENT: [0.3, 0.25],
};

/** The evidence to be drawn and listed: the person in the middle, the others of each kind on a circle of their own. */
export function piecesOf({ evidence: { nodes, edges } }: Chosen): {
  readonly pieces: readonly Piece[];
  readonly picture: Picture;
} {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const pieces = nodes.map((node, place): Piece => {
    return {
      place,
      node,
      group: groupOf(node),
      edges: edges.filter(({ from, to }) => from === node.id || to === node.id),
    };
  });
  const most = Math.max(1, ...pieces.map((one) => one.edges.length));
  const counts = new Map<Node['kind'], number>();
  const spots = nodes.map(({ kind }, n) => {
    if (n === 0) return [0, 0] as const;
    const [radius, from] = RINGS[kind];
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    const all = nodes.filter((one, at) => at > 0 && one.kind === kind).length;
    const angle = 2 * Math.PI * (from + before / all);
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  return {
    pieces,
    picture: {
      names: nodes.map(({ label, ref }) => label ?? ref),
      x: spots.map(([x]) => x),
      y: spots.map(([, y]) => y),
      size: pieces.map((one) => Math.max(0.2, one.edges.length / most)),
      group: pieces.map(({ group }) => group),
      ties: edges.flatMap(({ from, to }) => [places.get(from) ?? 0, places.get(to) ?? 0]),
    },
  };
}

function groupOf({ kind, distrusted }: Node): number {
  if (kind === 'PERSON') return distrusted ? 1 : 2;
  return { PRODUCT: 3, FINGERPRINT: 4, ASSESSMENT: 5 }[kind];
}
