import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TokenKind,
} from 'graphql';

/** How large a document is with its fragments put in wherever they are used. */
export interface DocumentSize {
  /** Tokens, those of a fragment as often as it is used. */
  readonly tokens: number;
  /** Levels of the deepest operation. */
  readonly depth: number;
  /** Aliased fields of the operation that has most. */
  readonly aliases: number;
  /** Pairs of fields or fragments that stand at one place of the answer, each of which GraphQL compares. */
  readonly pairs: number;
  /** A fragment that contains itself, where there is one: such a document has no size. */
  readonly circle: string | undefined;
  /** Selections and tokens looked at while measuring: the work, for tests. */
  readonly looks: number;
}

interface Size {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
}

/** What is more says no more to a reader: fragments that hold one another may unfold to numbers of fifty digits. */
const MOST_COUNTED = 1e9;

const NOTHING: Size = { tokens: 0, depth: 0, aliases: 0 };

/**
 * Measures a document that was parsed and nothing more: it may be invalid, and its fragments may contain themselves. Each
 * fragment is measured once, so that the work grows with the document and not with what its fragments unfold to. Pairs are
 * counted where the unfolded document has `mostTokens` tokens at most, which bounds that work; in a larger one they are 0.
 */
export function sizeOf(document: DocumentNode, mostTokens: number): DocumentSize {
  const measuring = new Measuring(document);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const sizes = operations.map((operation) => measuring.sizeOf(operation));
  // GraphQL checks fragments that no operation uses, too.
  const unused = measuring.unused();
  const tokens = sum([...sizes, ...unused.map((fragment) => measuring.sizeOf(fragment))].map((size) => size.tokens));
  const { circle } = measuring;
  const small = tokens <= mostTokens && circle === undefined;
  return {
    tokens: Math.min(tokens, MOST_COUNTED),
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
    aliases: Math.min(Math.max(0, ...sizes.map(({ aliases }) => aliases)), MOST_COUNTED),
    pairs: small ? sum([...operations, ...unused].map((root) => measuring.pairsIn(root))) : 0,
    circle,
    looks: measuring.looks,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

type Root = OperationDefinitionNode | FragmentDefinitionNode;

class Measuring {
  looks = 0;
  circle: string | undefined;
  private readonly all: readonly FragmentDefinitionNode[];
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** By name; of the fragments that are just being measured, undefined. */
  private readonly measured = new Map<string, Size | undefined>();

  constructor(document: DocumentNode) {
    this.all = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    for (const fragment of this.all) this.fragments.set(fragment.name.value, fragment);
  }

  sizeOf(root: Root): Size {
    const inside = this.sizeInside(root.selectionSet);
    return { ...inside, tokens: inside.tokens + this.tokensOf(root) };
  }

  /** Fragments that no operation measured so far contains, and those whose name another one takes. */
  unused(): FragmentDefinitionNode[] {
    return this.all.filter(
      ({ name }, n) => !this.measured.has(name.value) || this.fragments.get(name.value) !== this.all[n],
    );
  }

  /** Of a selection set: levels, aliases, and the tokens that its fragments bring beyond those in the text. */
  private sizeInside(set: SelectionSetNode): Size {
    let { tokens, depth, aliases } = NOTHING;
    for (const selection of set.selections) {
      this.looks += 1;
      let inner = NOTHING;
      let levels = 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = this.sizeOfFragment(selection.name.value);
      else if (selection.selectionSet) inner = this.sizeInside(selection.selectionSet);
      if (selection.kind === Kind.FIELD) {
        levels = 1;
        if (selection.alias) aliases += 1;
      }
      // Introspection is deep by nature and cheap: priced as one level.
      const deep = selection.kind === Kind.FIELD && selection.name.value.startsWith('__') ? 0 : inner.depth;
      tokens += inner.tokens;
      aliases += inner.aliases;
      depth = Math.max(depth, levels + deep);
    }
    return { tokens, depth, aliases };
  }

  private sizeOfFragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    if (this.measured.has(name)) this.circle = name;
    const fragment = this.fragments.get(name);
    if (!fragment || this.circle !== undefined) return NOTHING;
    this.measured.set(name, undefined);
    const size = this.sizeOf(fragment);
    this.measured.set(name, size);
    return size;
  }

  private tokensOf({ loc }: Root): number {
    let tokens = 0;
    for (let token = loc?.startToken; token; token = token === loc?.endToken ? undefined : (token.next ?? undefined)) {
      this.looks += 1;
      if (token.kind !== TokenKind.COMMENT) tokens += 1;
    }
    return tokens;
  }

  /** Pairs at all places of the answer of one root. Looks at each unfolded selection once. */
  pairsIn(root: Root): number {
    const top = new Place();
    this.put(top, root.selectionSet);
    return top.pairs();
  }

  private put(place: Place, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      this.looks += 1;
      if (selection.kind === Kind.FIELD) {
        const field = place.field((selection.alias ?? selection.name).value);
        if (selection.selectionSet) this.put(field, selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.put(place, selection.selectionSet);
      } else {
        const fragment = this.fragments.get(selection.name.value);
        place.spreads += 1;
        if (fragment) this.put(place, fragment.selectionSet);
      }
    }
  }
}

/** One place of the answer: how often it is asked for, and what is asked for inside. */
class Place {
  asked = 0;
  spreads = 0;
  private readonly fields = new Map<string, Place>();

  field(name: string): Place {
    const place = this.fields.get(name) ?? new Place();
    this.fields.set(name, place);
    place.asked += 1;
    return place;
  }

  pairs(): number {
    let sum = (this.asked * (this.asked - 1) + this.spreads * (this.spreads - 1)) / 2;
    for (const field of this.fields.values()) sum += field.pairs();
    return sum;
  }
}
