import { type NodeKind } from './graphql/node.resolver.js';
import { type ResolverClass } from './graphql/schema.js';
import { type HttpRoute } from './http/route.js';
import { type BackgroundWork } from './jobs/index.js';

/** A model that began to serve. */
export interface Activated {
  readonly modelId: string;
  /** Models whose files stay; absent where no files are removed. */
  readonly kept?: readonly string[];
  readonly signal: AbortSignal;
}

/** Shows what a feature keeps of a model, once the model serves: after a training, an activation and a roll-back. It may be called again. */
export type AfterActivate = (activated: Activated) => Promise<void>;

/**
 * What one folder of `src/features` brings into the service.
 *
 * `Needs` is what it is given: values of the ground (database, clock, settings) and services of features before it in the
 * list, each by its name. `Services` is what it offers under names of its own. `AfterFit` is the type of the hook below.
 */
export interface FeatureDefinition<Needs, Services extends object, AfterFit> {
  /** The name of its folder. */
  readonly name: string;
  readonly create: (needs: Needs) => Services;
  /**
   * Its resolvers, made from its services and needs. A constructor of a resolver only keeps what it is given, because the
   * schema is printed from resolvers that are given nothing.
   */
  readonly resolvers: (made: Needs & Services) => readonly object[];
  /** How its types are found by opaque id. */
  readonly nodes?: (made: Needs & Services) => readonly NodeKind[];
  /** What it answers over HTTP beside GraphQL: files and exports. */
  readonly routes?: (made: Needs & Services) => readonly HttpRoute[];
  /** What it does in the background: workers for its jobs, and work of its own. Whoever starts it stops it. */
  readonly workers?: (made: Needs & Services) => readonly BackgroundWork[];
  /** Run for each new model when it is in the graph and before it serves. */
  readonly afterFit?: (made: Needs & Services) => AfterFit;
  /** Run for each model once it serves. */
  readonly afterActivate?: (made: Needs & Services) => AfterActivate;
}

/** What a feature brings beside its services: no service has one of these names. */
const BROUGHT = ['resolvers', 'nodes', 'routes', 'workers', 'afterFit', 'afterActivate'] as const;

/** The services of a feature, by name, and what else it brings. */
export type Made<Services extends object, AfterFit> = Services & {
  readonly resolvers: readonly object[];
  readonly nodes: readonly NodeKind[];
  readonly routes: readonly HttpRoute[];
  readonly workers: readonly BackgroundWork[];
  readonly afterFit: readonly AfterFit[];
  readonly afterActivate: readonly AfterActivate[];
};

export interface Feature<Needs, Services extends object, AfterFit = never> {
  readonly name: string;
  readonly resolverClasses: () => ResolverClass[];
  readonly make: (needs: Needs) => Made<Services, AfterFit>;
}

/** @throws Error, when it is made, where a service has the name of something else that a feature brings */
export function defineFeature<Needs extends object, Services extends object, AfterFit = never>(
  definition: FeatureDefinition<Needs, Services, AfterFit>,
): Feature<Needs, Services, AfterFit> {
  const { name, create, resolvers, nodes, routes, workers, afterFit, afterActivate } = definition;
  return {
    name,
    resolverClasses: () => resolvers({} as Needs & Services).map((resolver) => resolver.constructor as ResolverClass),
    make: (needs) => {
      const services = create(needs);
      const taken = BROUGHT.find((part) => part in services);
      if (taken)
        throw new Error(`The feature ${name} offers a service "${taken}": that name is of what else it brings.`);
      const made = { ...needs, ...services };
      return {
        ...services,
        resolvers: resolvers(made),
        nodes: nodes?.(made) ?? [],
        routes: routes?.(made) ?? [],
        workers: workers?.(made) ?? [],
        afterFit: afterFit ? [afterFit(made)] : [],
        afterActivate: afterActivate ? [afterActivate(made)] : [],
      };
    },
  };
}

/** What every feature is given beside the ground: the hooks of all features, complete once all are made. */
export interface Hooks<AfterFit> {
  readonly afterFit: () => readonly AfterFit[];
  readonly afterActivate: () => readonly AfterActivate[];
}

/**
 * Features in the order of their dependencies. `Ground` is what all are given, `Services` what those added so far offer. The
 * compiler refuses to add a feature that needs a service which no feature before it offers.
 */
export class FeatureList<Ground extends object, AfterFit, Services extends object = object> {
  private constructor(private readonly features: readonly Feature<never, object, AfterFit>[]) {}

  static on<Ground extends object, AfterFit>(): FeatureList<Ground, AfterFit> {
    return new FeatureList([]);
  }

  add<More extends object>(
    feature: Feature<Ground & Hooks<AfterFit> & Services, More, AfterFit>,
  ): FeatureList<Ground, AfterFit, Services & More> {
    return new FeatureList([...this.features, feature]);
  }

  /** Every resolver class: what the schema is printed from. */
  resolverClasses(): ResolverClass[] {
    return this.features.flatMap((feature) => feature.resolverClasses());
  }

  /** Makes all features, each with the services of those before it. @throws Error where two offer a service of one name */
  make(ground: Ground): { services: Services } & Omit<Made<object, AfterFit>, 'afterFit' | 'afterActivate'> {
    const hooks: AfterFit[] = [];
    const activations: AfterActivate[] = [];
    const brought = {
      ...{ resolvers: [] as object[], nodes: [] as NodeKind[] },
      ...{ routes: [] as HttpRoute[], workers: [] as BackgroundWork[] },
    };
    const services: Record<string, unknown> = {};
    for (const { name, make } of this.features) {
      const needs = { ...ground, afterFit: () => hooks, afterActivate: () => activations, ...services };
      const { resolvers, nodes, routes, workers, afterFit, afterActivate, ...offered } = make(needs as never);
      for (const service of Object.keys(offered)) {
        if (service in needs) throw new Error(`The feature ${name} offers "${service}", which is there already.`);
      }
      Object.assign(services, offered);
      brought.resolvers.push(...resolvers);
      brought.nodes.push(...nodes);
      brought.routes.push(...routes);
      brought.workers.push(...workers);
      hooks.push(...afterFit);
      activations.push(...afterActivate);
    }
    return { services: services as Services, ...brought };
  }
}
