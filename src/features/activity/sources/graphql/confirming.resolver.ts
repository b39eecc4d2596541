import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, orFailure, type RequestContext, type UserError } from '../../../../platform/graphql/index.js';
import { ConfirmPurchasesInput, ConfirmPurchasesPayload, type PurchasesConfirmed } from './confirming.type.js';
import { type ConfirmingService } from './confirming.service.js';

/** Confirms what storefronts told of purchases. */
@Resolver()
export class ConfirmingResolver {
  constructor(private readonly confirming: ConfirmingService) {}

  @Mutation(() => ConfirmPurchasesPayload, {
    description:
      'Confirms purchases that storefronts told of (`STOREFRONT_PURCHASES=unverified`): from then on they count. A purchase that the back end ' +
      'records under the id that the storefront gave is confirmed by that alone. A call that is sent again changes nothing.',
  })
  @Access('SERVICE')
  async confirmPurchases(
    @Arg('input', () => ConfirmPurchasesInput, { description: 'Which purchases.' }) input: ConfirmPurchasesInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchasesConfirmed | UserError> {
    return orFailure(() => this.confirming.confirm(input.eventIds, context.query));
  }
}
