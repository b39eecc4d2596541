/** What resolvers and types of features use. */
export { Access, AccessOfParent, Public, Self, mayAccess } from './access.js';
export {
  checkFirst,
  connectionTypes,
  decodeCursor,
  encodeCursor,
  MAX_PAGE,
  PageArgs,
  PageInfo,
  pageOf,
  type Connection,
  type Edge,
} from './connection.js';
export { Loaders, type RequestContext } from './context.js';
export { listCost, setDegrees } from './cost.js';
export { globalId, parseGlobalId } from './global-id.js';
export { idScalar } from './id-scalar.js';
export { loadAll } from './load-all.js';
export { Money } from './money.type.js';
export { Conflict, InvalidInput, NotFound, orFailure, payloadUnion, UserError } from './payload.js';
