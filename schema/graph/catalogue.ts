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
        // Translations: a language tag in one list, the text in the other.
        titleLocales: 'LIST<STRING>',
        titleTexts: 'LIST<STRING>',
        description: 'STRING',
        price: 'FLOAT',
        currency: 'STRING',
        stock: 'INTEGER',
        releasedAt: 'ZONED DATETIME',
        active: 'BOOLEAN',
        url: 'STRING',
        handle: 'STRING',
        // One entry for each picture: '' where it has no text, 0 where a size is unknown.
        imageUrls: 'LIST<STRING>',
        imageTexts: 'LIST<STRING>',
        imageWidths: 'LIST<INTEGER>',
        imageHeights: 'LIST<INTEGER>',
      },
    },
    ProductVariant: {
      about: 'A form of a product that is bought, such as a size.',
      key: 'id',
      properties: {
        id: 'STRING',
        title: 'STRING',
        sku: 'STRING',
        price: 'FLOAT',
        currency: 'STRING',
        stock: 'INTEGER',
        position: 'INTEGER',
        // Pairs: 'Size' and 'M', one in each list.
        optionNames: 'LIST<STRING>',
        optionValues: 'LIST<STRING>',
      },
    },
    Category: {
      about: 'A category of products; it may stand within another.',
      key: 'id',
      properties: { id: 'STRING', name: 'STRING', nameLocales: 'LIST<STRING>', nameTexts: 'LIST<STRING>' },
    },
    Brand: { about: 'The maker of products.', key: 'id', properties: { id: 'STRING' } },
    Tag: { about: 'A word given to products.', key: 'id', properties: { id: 'STRING' } },
  },
  relationships: {
    CHILD_OF: { about: 'A category within another.', between: [['Category', 'Category']], properties: {} },
    IN_CATEGORY: { about: 'A category of a product.', between: [['Product', 'Category']], properties: {} },
    VARIANT_OF: { about: 'The product of a variant.', between: [['ProductVariant', 'Product']], properties: {} },
    MADE_BY: { about: 'The brand of a product.', between: [['Product', 'Brand']], properties: {} },
    TAGGED: { about: 'A tag of a product.', between: [['Product', 'Tag']], properties: {} },
  },
};
