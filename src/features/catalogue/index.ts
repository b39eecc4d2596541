export { type CategoryId, type ProductId } from './ids.js';
export { CategoryID, ProductID } from './ids.type.js';
export { PriceRangeInput } from './catalogue.input.js';
export { productLoader } from './catalogue.loader.js';
export { CatalogueService } from './catalogue.service.js';
export { Product } from './catalogue.type.js';
export { type PriceRange, type ProductRecord } from './records.js';
export { CATALOGUE_LENGTHS } from './lengths.js';
