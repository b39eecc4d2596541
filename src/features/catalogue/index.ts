export { PriceRangeInput } from './catalogue.input.js';
export { productLoader } from './catalogue.loader.js';
export { CatalogueService } from './catalogue.service.js';
export { Product } from './catalogue.type.js';
export { type ProductRecord } from './records.js';
