/** What a room's resolvers and types stand on. */
export { Access, AccessOfParent, Public, mayAccess } from './access.js';
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
export { globalId, ownId, parseGlobalId } from './global-id.js';
export { Conflict, InvalidInput, NotFound, orFailure, payloadUnion, UserError } from './payload.js';
