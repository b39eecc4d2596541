import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type FragmentOf = (name: string) => FragmentDefinitionNode | undefined;

/** The fields of a selection, those of its fragments among them; of a document that GraphQL found valid. */
export function fieldsOf({ selections }: SelectionSetNode, fragmentOf: FragmentOf): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(selection.name.value);
    return inside ? fieldsOf(inside.selectionSet, fragmentOf) : [];
  });
}

/**
 * Whether an answer is asked for what lies along a path below a field. What `@skip` or `@include` leaves out counts as asked for.
 *
 * @param path names of fields, for example edges, node, because
 */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): boolean {
  let at: readonly FieldNode[] = fieldNodes;
  for (const name of path) {
    const below = at.flatMap(({ selectionSet }) =>
      selectionSet ? fieldsOf(selectionSet, (fragment) => fragments[fragment]) : [],
    );
    at = below.filter((field) => field.name.value === name);
  }
  return at.length > 0;
}
