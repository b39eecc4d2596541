import { readFileSync } from 'node:fs';
import { parse, visit, type ASTNode } from 'graphql';

interface Described {
  readonly description?: unknown;
  readonly name: { readonly value: string };
}

/** Everything of the schema that the explorer would show without a word: types, fields, arguments and enum values. */
export function missingDescriptions(file: string): string[] {
  const missing: string[] = [];
  const look = (node: ASTNode & Described, ancestors: readonly unknown[]): void => {
    if (node.description) return;
    const path = [...ancestors, node].filter(isNamed).map(({ name }) => name.value);
    missing.push(`${file}:${node.loc?.startToken.line ?? 0}: ${path.join('.')} has no description`);
  };
  const enter = (
    node: ASTNode,
    _key: unknown,
    _parent: unknown,
    _path: unknown,
    ancestors: readonly unknown[],
  ): void => {
    look(node as ASTNode & Described, ancestors);
  };
  visit(parse(readFileSync(file, 'utf8')), {
    ObjectTypeDefinition: { enter },
    InterfaceTypeDefinition: { enter },
    UnionTypeDefinition: { enter },
    EnumTypeDefinition: { enter },
    InputObjectTypeDefinition: { enter },
    ScalarTypeDefinition: { enter },
    FieldDefinition: { enter },
    InputValueDefinition: { enter },
    EnumValueDefinition: { enter },
  });
  return missing;
}

function isNamed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'name' in value;
}
