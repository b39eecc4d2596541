import { defineFeature, FeatureList } from '../../src/platform/feature.js';

interface Ground {
  readonly start: number;
}
type Hook = (at: string) => string;

const doors = defineFeature({
  name: 'doors',
  create: ({ start }: Ground) => ({ doors: { count: start } }),
  resolvers: () => [],
});

class HousesResolver {
  constructor(readonly houses: { total(): number }) {}
}

const houses = defineFeature({
  name: 'houses',
  create: (needs: { doors: { count: number }; afterFit: () => readonly Hook[] }) => ({
    houses: { total: () => needs.doors.count + 1, told: () => needs.afterFit().map((hook) => hook('house')) },
  }),
  resolvers: (made) => [new HousesResolver(made.houses)],
});

const streets = defineFeature({
  name: 'streets',
  create: () => ({ streets: 'main' }),
  resolvers: () => [],
  afterFit:
    (made): Hook =>
    (at) =>
      `${at} in ${made.streets}`,
});

describe('a list of features', () => {
  it('gives each feature the services of those before it, and resolvers made of its own', () => {
    const { services, resolvers } = FeatureList.on<Ground, Hook>().add(doors).add(houses).make({ start: 3 });
    expect(services.houses.total()).toBe(4);
    expect((resolvers[0] as HousesResolver).houses).toBe(services.houses);
  });

  it('has the hooks of later features for earlier ones', () => {
    const { services } = FeatureList.on<Ground, Hook>().add(doors).add(houses).add(streets).make({ start: 0 });
    expect(services.houses.told()).toEqual(['house in main']);
  });

  it('names the classes of resolvers that nothing was given to', () => {
    const list = FeatureList.on<Ground, Hook>().add(doors).add(houses);
    expect(list.resolverClasses()).toEqual([HousesResolver]);
  });

  it('refuses two services of one name', () => {
    const list = FeatureList.on<Ground, Hook>().add(streets).add(streets);
    expect(() => list.make({ start: 0 })).toThrow('The feature streets offers "streets", which is there already.');
  });

  it.each(['resolvers', 'nodes', 'routes', 'workers', 'afterFit', 'afterActivate'])(
    'refuses a service called %s, which would be lost',
    (name) => {
      const feature = defineFeature({ name: 'odd', create: () => ({ [name]: 1 }), resolvers: () => [] });
      expect(() => feature.make({})).toThrow(`The feature odd offers a service "${name}"`);
    },
  );

  it('does not compile where a feature needs a service that comes later', () => {
    // @ts-expect-error `houses` needs `doors`
    const list = FeatureList.on<Ground, Hook>().add(houses).add(doors);
    expect(list.resolverClasses()).toHaveLength(1);
  });
});
