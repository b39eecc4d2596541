import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What /metrics shows, made once per server so that tests can make several. */
export class Metrics {
  readonly registry = new Registry();

  readonly operations = new Histogram({
    name: 'grapevine_graphql_operation_seconds',
    help: 'Time to answer a GraphQL operation, by its root field (several, refused) and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 5, 15],
    registers: [this.registry],
  });

  readonly queries = new Counter({
    name: 'grapevine_cypher_queries_total',
    help: 'Cypher queries sent, by the name of the query file.',
    labelNames: ['query'],
    registers: [this.registry],
  });

  readonly lists = new Counter({
    name: 'grapevine_recommendation_lists_total',
    help: 'Lists of recommendations shown, by the surface they are for.',
    labelNames: ['surface'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
