import { Arg, Ctx, ID, Query, InterfaceType, Field, Resolver } from 'type-graphql';
import { type Grant } from '../auth/identity.js';
import { invalidInput } from '../errors.js';
import { accessRefused, mayAccess, Public } from './access.js';
import { type RequestContext } from './context.js';
import { parseGlobalId } from './global-id.js';

@InterfaceType({
  description: 'A thing with an opaque id (Relay).',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, unique among all types; pass it to `node`.' })
  id!: string;
}

/** How things of one type are found by id. Each feature gives those of its types (`nodes` in its feature.ts). */
export interface NodeKind {
  /** GraphQL type name, as in its opaque ids. */
  readonly type: string;
  /** Who may read it. `SELF` needs `self`. */
  readonly access: readonly Grant[];
  /** The own ids of the people whom the thing of this id is about. */
  readonly self?: (ownId: string) => readonly string[];
  /** The object, undefined where there is none of this id. */
  find(ownId: string, context: RequestContext): Promise<object | undefined>;
}

/** Most ids of one `nodes`. */
const MOST_NODES = 100;

/** Relay's `node(id)` and `nodes(ids)`. */
@Resolver()
export class NodeResolver {
  private readonly kinds: ReadonlyMap<string, NodeKind>;

  constructor(kinds: readonly NodeKind[]) {
    const silent = kinds.find(({ access, self }) => access.includes('SELF') !== (self !== undefined));
    if (silent) throw new Error(`${silent.type}: access for SELF and \`self\` go together.`);
    this.kinds = new Map(kinds.map((kind) => [kind.type, kind]));
  }

  @Query(() => Node, {
    nullable: true,
    description:
      'A thing by its opaque id; null where nothing has this id. Who may read it depends on its type, as for the field that reads one of this type.',
  })
  @Public()
  async node(
    @Arg('id', () => ID, { description: 'Opaque id of an earlier answer.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const parsed = parseGlobalId(id);
    const kind = parsed && this.kinds.get(parsed.type);
    if (!kind) return null;
    if (!kind.access.includes('PUBLIC')) this.check(kind, parsed.ownId, context);
    const found = await kind.find(parsed.ownId, context);
    return found ? { ...found, __typename: kind.type } : null;
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Things by their opaque ids, at most ${MOST_NODES}, in the order of the ids; null where nothing has the id, and where the caller may not read it (then \`errors\` says why).`,
    complexity: ({ args, childComplexity }) => (args as { ids: string[] }).ids.length * (1 + childComplexity),
  })
  @Public()
  nodes(
    @Arg('ids', () => [ID], { description: 'Opaque ids of earlier answers.' }) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<object | null>[] {
    if (ids.length > MOST_NODES)
      throw invalidInput(`\`ids\` takes at most ${MOST_NODES} ids, got ${ids.length}.`, 'ids');
    return ids.map((id) => this.node(id, context));
  }

  private check(kind: NodeKind, ownId: string, { identity }: RequestContext): void {
    if (identity && mayAccess(identity, kind.access, kind.self?.(ownId) ?? [])) return;
    throw accessRefused(`A ${kind.type}`, kind.access, identity);
  }
}
