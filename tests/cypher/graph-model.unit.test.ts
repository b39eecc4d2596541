import { joinModels } from '../../schema/graph/join.js';
import { type FeatureModel, type NodeModel } from '../../schema/graph/model.js';

const user: NodeModel = { about: 'A person.', key: 'id', properties: { id: 'STRING' } };
const people: FeatureModel = {
  nodes: { User: user },
  relationships: { FOLLOWS: { about: 'Follows.', between: [['User', 'User']], properties: {} } },
};

describe('the joined graph model', () => {
  it('has the properties that several features declare on one label or type', () => {
    const joined = joinModels({
      people,
      influence: { adds: { User: { influenceRank: 'INTEGER' }, FOLLOWS: { tieStrength: 'FLOAT' } } },
      models: { adds: { User: { embedding: 'LIST<FLOAT>' } } },
    });
    expect(joined.nodes.User).toEqual({
      ...{ about: 'A person.', key: 'id' },
      properties: { id: 'STRING', influenceRank: 'INTEGER', embedding: 'LIST<FLOAT>' },
    });
    expect(joined.relationships.FOLLOWS.properties).toEqual({ tieStrength: 'FLOAT' });
  });

  it.each<[string, FeatureModel, string]>([
    ['a label twice', { nodes: { User: user } }, 'User is declared by people and by other'],
    ['a type twice', { relationships: people.relationships }, 'FOLLOWS is declared by people and by other'],
    ['a property twice', { adds: { User: { id: 'STRING' } } }, 'User.id is declared by people and by other'],
    [
      'properties of nothing',
      { adds: { Person: { id: 'STRING' } } },
      'other adds to Person, which no feature declares',
    ],
  ])('refuses %s', (_what, other, message) => {
    expect(() => joinModels({ people, other })).toThrow(message);
  });

  it('refuses a property that two features add', () => {
    const adds = { User: { rank: 'INTEGER' } } as const;
    expect(() => joinModels({ people, one: { adds }, two: { adds } })).toThrow(
      'User.rank is declared by one and by two',
    );
  });
});
