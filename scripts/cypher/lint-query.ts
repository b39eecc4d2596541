import { type DbSchema, formatQuery, lintCypherQuery } from '@neo4j-cypher/language-support';
import { formerProperties } from '../../schema/graph/former.js';
import { nodes, relationships } from '../../schema/graph/index.js';
import { maskText } from '../../src/platform/neo4j/text.js';

export interface LintFinding {
  /** From 1, within the linted text. */
  readonly line: number;
  readonly message: string;
}

/** `DiagnosticSeverity.Error` of the language server protocol. */
const ERROR = 1;

/** The graph model in the linter's form. */
const GRAPH_SCHEMA: DbSchema = {
  labels: Object.keys(nodes),
  relationshipTypes: Object.keys(relationships),
  propertyKeys: [...new Set([...Object.values(nodes), ...Object.values(relationships)].flatMap(propertyNames))],
  graphSchema: Object.entries(relationships).flatMap(([relType, { between }]) =>
    between.map(([from, to]) => ({ from, to, relType })),
  ),
  defaultLanguage: 'CYPHER 5',
};

/** Migrations also name what older databases have. */
export const MIGRATION_SCHEMA: DbSchema = {
  ...GRAPH_SCHEMA,
  propertyKeys: [...(GRAPH_SCHEMA.propertyKeys ?? []), ...formerProperties],
};

/**
 * What is wrong with one query, without a server: syntax, scope of variables, and names that the graph model does not have.
 * @param parameters names of the parameters that the query may use
 * @param names labels, types and properties that it may use
 */
export function lintQuery(text: string, parameters: readonly string[], names = GRAPH_SCHEMA): LintFinding[] {
  const schema = { ...names, parameters: Object.fromEntries(parameters.map((name) => [name, 0])) };
  const { diagnostics, symbolTables } = lintCypherQuery(text, schema);
  const graphVariables = new Set(
    symbolTables
      .flat()
      .filter(({ types }) => types.some((type) => type === 'Node' || type === 'Relationship'))
      .map(({ variable }) => variable),
  );
  const masked = maskText(text);
  return diagnostics
    .filter(({ offsets, severity }) => {
      // A warning about the query as a whole is the planner's advice; the server's own plan is judged by the EXPLAIN test.
      if (severity !== ERROR && offsets.start === 0 && offsets.end >= text.trimEnd().length) return false;
      // The linter takes `row.userId` of a map for a property of the graph: only those of nodes and relationships count.
      const owner = /([A-Za-z_]\w*)\s*\.\s*$/.exec(masked.slice(0, offsets.start))?.[1];
      return owner === undefined || graphVariables.has(owner);
    })
    .map(({ range, message }) => ({
      line: range.start.line + 1,
      message: ours(typeof message === 'string' ? message : message.value),
    }));
}

/** The style guide's form of a query, 120 columns wide, without a closing semicolon. */
export function formatted(text: string): string {
  return formatQuery(text, { maxColumn: 120 }).formattedQuery.trim().replace(/\s*;$/, '');
}

function propertyNames({ properties }: { properties: object }): string[] {
  return Object.keys(properties);
}

/** The linter speaks of a database; here the names come from a file. */
function ours(message: string): string {
  return message.replace(/ is not present in the database\..*$/s, ' is not in schema/graph');
}
