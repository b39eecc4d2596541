export * from './documents.generated.js';
export { type ResultOf, type Typed } from './typed.js';
export { Service, ServiceError, type ServiceOptions } from './service.js';
export { Beacon, type BeaconOptions } from './beacon.js';
export { type Told, type ToldByCustomer, type ToldByVisitor } from './told.js';
export { forgetVisitor, mergeOnSignIn, visitorId } from './visitor.js';
export { apolloPolicies, urqlKeys, urqlUpdates } from './caches.js';
export { socketOptions } from './subscriptions.js';
export { defineFriendsWhoLike, FriendsWhoLike } from './friends-who-like.js';
