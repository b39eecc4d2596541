import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { senderOf } from '../../activity/index.js';
import { personOfInput } from '../../people/index.js';
import { Access, orFailure, type RequestContext, Self, type UserError } from '../../../platform/graphql/index.js';
import { AssessPurchaseInput } from './assess.input.js';
import { type AssessService } from './assess.service.js';
import { AssessPurchasePayload, type PurchaseAssessed } from './assess.type.js';

/** Cost in the complexity limit: seven bounded reads and a write. */
const COST = 50;

/** Says whether a purchase may be made. */
@Resolver()
export class AssessResolver {
  constructor(private readonly assessing: AssessService) {}

  @Mutation(() => AssessPurchasePayload, {
    description:
      'Says whether a purchase may be made, before it is accepted, and keeps what was said and why. It is assessed once for its id. ' +
      'What the back end of the shop sends of device, payment and address is kept, hashed, as what the person buys with; of a customer it is ' +
      'compared with that and not kept. Purchases that are not allowed are shown to staff (`riskCases`). Calls of others than the back end are limited as events are.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async assessPurchase(
    @Arg('input', () => AssessPurchaseInput, { description: 'The purchase.' }) input: AssessPurchaseInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseAssessed | UserError> {
    return orFailure(() => this.assessing.assess(input, senderOf(context.identity), context.query));
  }
}
