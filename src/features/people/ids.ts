import { type Id } from '../../platform/ids.js';

export type UserId = Id<'User'>;
