import { randomBytes } from 'node:crypto';
import { type ClassType, Field } from 'type-graphql';
import { type Connection, connectionTypes } from '../../../platform/graphql/index.js';
import { type RecommendationList, recommendationIdOf } from '../../activity/index.js';

/** A page of a list of recommendations that clients can name in what they report. */
export interface IdentifiedConnection<T> extends Connection<T> {
  recommendationId: string;
}

/** The GraphQL type of such a connection. */
export function identifiedConnection<T extends object>(
  name: string,
  node: () => ClassType<T>,
): ClassType<IdentifiedConnection<T>> {
  const Identified = connectionTypes(name, node).ConnectionType as ClassType<IdentifiedConnection<T>>;
  const description =
    'Names this answer. Report it by `recordImpressions` when it is shown, and send it with the events that it leads to: `recommendationResults` counts them.';
  Field(() => String, { description })(Identified.prototype, 'recommendationId');
  return Identified;
}

/** The page with an id of its own. @param at milliseconds since 1970 */
export function identified<T>(page: Connection<T>, list: RecommendationList, at: number): IdentifiedConnection<T> {
  return { ...page, recommendationId: recommendationIdOf(list, at, randomBytes(12).toString('base64url')) };
}
