/** What resolvers and types of features use. */
export { Access, AccessOfParent, Public, Self, mayAccess } from './access.js';
export { JUDGES_STRINGS, takesDocument } from './checked-strings.js';
export {
  checkFirst,
  connectionTypes,
  decodeCursor,
  LONG_PAGE,
  LongPageArgs,
  PageArgs,
  pageOf,
  wrongCursor,
  type Connection,
} from './connection.js';
export { Loaders, type RequestContext } from './context.js';
export { listCost } from './cost.js';
export { globalId } from './global-id.js';
export { idScalar } from './id-scalar.js';
export { loadAll } from './load-all.js';
export { Money } from './money.type.js';
export { asksFor } from './selected.js';
export { type Wait, waits } from './waits.js';
export { Conflict, InvalidInput, NotFound, orFailure, payloadUnion, UserError } from './payload.js';
