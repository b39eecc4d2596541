import { idScalar } from '../../platform/graphql/index.js';
import { type UserId } from './ids.js';

export const UserID = idScalar<UserId>('User', 'a person');
