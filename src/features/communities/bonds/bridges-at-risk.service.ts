import { arcsFrom } from '../../../algorithms/graph/arcs.js';
import { type CutNode, cutNodes } from '../../../algorithms/graph/cut-nodes.js';
import { undirected } from '../../../algorithms/graph/direction.js';
import { compareIds } from '../../../platform/capped.js';
import { type QueryContext } from '../../../platform/neo4j/index.js';
import { type BridgeAtRisk, type Introduction } from './bonds.js';
import { type BondsStore, MOST_TIES } from './bonds.store.js';
import { alike, inCommon, type Interests } from './interests.js';

/** A single person who is left is no part of a community. */
const LEAST_PIECE = 2;
/** People of each side whose interests are compared: those whom the bridge knows, and who can so be introduced. */
const PEOPLE_A_SIDE = 25;
const CATEGORIES = 3;
/** Silence that counts half in the order of the list. */
const SILENT_MS = 30 * 86_400_000;

interface Side {
  readonly bridge: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** Finds members without whom a community falls apart, and who could be introduced to keep it together. */
export class BridgesAtRisk {
  constructor(
    private readonly store: BondsStore,
    private readonly now: () => number,
  ) {}

  /**
   * Cut nodes of the ties of the community that leave two pieces of two people or more; those first whose leaving would part most people, and who
   * are likely to leave: by the churn risk that is foreseen, else by how long they have been silent. Of each piece and the largest one, two people whom the bridge knows,
   * who share what they do and whose interests are most alike, are to be introduced.
   */
  async of(communityId: string, limit: number, context?: QueryContext): Promise<BridgeAtRisk[]> {
    const ties = await this.store.ties(communityId, context);
    if (ties.length === MOST_TIES) return [];
    const ids = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort(compareIds);
    const place = new Map(ids.map((id, n) => [id, n]));
    const at = (end: 'a' | 'b'): number[] => ties.map((tie) => place.get(tie[end])!);
    const graph = undirected(arcsFrom(ids.length, at('a'), at('b')));
    const cuts = cutNodes(graph).filter(
      ({ pieces }) => pieces.filter((piece) => piece.length >= LEAST_PIECE).length > 1,
    );
    const people = await this.store.people(
      cuts.map(({ node }) => ids[node]),
      context,
    );
    const parted = ({ pieces }: CutNode): number => pieces.slice(0, -1).reduce((sum, piece) => sum + piece.length, 0);
    const worst = cuts
      .map((cut) => ({ cut, userId: ids[cut.node], person: people.get(ids[cut.node]) }))
      .map((one) => ({ ...one, loss: parted(one.cut) * this.leaving(one.person?.churnRisk, one.person?.lastAt) }))
      .sort((x, y) => y.loss - x.loss || compareIds(x.userId, y.userId))
      .slice(0, limit);
    const known = (node: number, piece: readonly number[]): string[] => {
      const friends = new Set(graph.heads.subarray(graph.starts[node], graph.starts[node + 1]));
      return piece.filter((one) => friends.has(one)).map((one) => ids[one]);
    };
    const sides = worst.flatMap(({ cut: { node, pieces }, userId }): Side[] => {
      const other = known(node, pieces.at(-1)!).slice(0, PEOPLE_A_SIDE);
      const apart = pieces.slice(0, -1).filter((piece) => piece.length >= LEAST_PIECE);
      return apart.map((piece) => ({ bridge: userId, one: known(node, piece).slice(0, PEOPLE_A_SIDE), other }));
    });
    const interests = await this.store.interests(
      sides.flatMap(({ one, other }) => [...one, ...other]),
      context,
    );
    return worst.map(({ cut, userId, person }) => ({
      userId,
      pieces: cut.pieces.map((piece) => piece.length).reverse(),
      lastAt: person?.lastAt ?? null,
      churnRisk: person?.churnRisk ?? null,
      introduce: sides
        .filter(({ bridge }) => bridge === userId)
        .flatMap((side) => introductionOf(side, interests) ?? []),
    }));
  }

  private leaving(churnRisk: number | null | undefined, lastAt: Date | null | undefined): number {
    if (typeof churnRisk === 'number') return churnRisk;
    if (!lastAt) return 1;
    const silent = Math.max(0, this.now() - lastAt.getTime());
    return silent / (silent + SILENT_MS);
  }
}

/** The two who are most alike, of people who share what they do. */
function introductionOf({ one, other }: Side, interests: ReadonlyMap<string, Interests>): Introduction | undefined {
  let best: Introduction | undefined;
  let most = -1;
  for (const a of one) {
    for (const b of other) {
      const [ofA, ofB] = [interests.get(a), interests.get(b)];
      if (!ofA || !ofB) continue;
      const likeness = alike(ofA, ofB);
      if (likeness <= most) continue;
      most = likeness;
      best = { userIds: [a, b], categoryIds: inCommon(ofA, ofB, CATEGORIES) };
    }
  }
  return best;
}
