import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { fieldsOf } from './selected.js';

/** Names of the fields that an operation asks of its root, through fragments; of a document that GraphQL found valid. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return new Set(fieldsOf(operation.selectionSet, (name) => fragments.get(name)).map(({ name }) => name.value));
}
