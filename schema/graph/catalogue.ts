import { type FeatureModel } from './model.js';

/** Products and how they are sorted. */
export const catalogue: FeatureModel = {
  nodes: {
    Product: {
      about: 'A product that the shop sells.',
      key: 'id',
      properties: {
        id: 'STRING',
        title: 'STRING',
        description: 'STRING',
        price: 'FLOAT',
        currency: 'STRING',
        stock: 'INTEGER',
        releasedAt: 'ZONED DATETIME',
        active: 'BOOLEAN',
        url: 'STRING',
      },
    },
    Category: {
      about: 'A category of products; it may stand within another.',
      key: 'id',
      properties: { id: 'STRING', name: 'STRING' },
    },
    Brand: { about: 'The maker of products.', key: 'id', properties: { id: 'STRING' } },
    Tag: { about: 'A word given to products.', key: 'id', properties: { id: 'STRING' } },
  },
  relationships: {
    CHILD_OF: { about: 'A category within another.', between: [['Category', 'Category']], properties: {} },
    IN_CATEGORY: { about: 'A category of a product.', between: [['Product', 'Category']], properties: {} },
    MADE_BY: { about: 'The brand of a product.', between: [['Product', 'Brand']], properties: {} },
    TAGGED: { about: 'A tag of a product.', between: [['Product', 'Tag']], properties: {} },
  },
};
