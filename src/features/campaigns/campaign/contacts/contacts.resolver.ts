import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  Access,
  checkFirst,
  type Connection,
  listCost,
  loadAll,
  LONG_PAGE,
  LongPageArgs,
  orFailure,
  pageOf,
  type RequestContext,
  type UserError,
} from '../../../../platform/graphql/index.js';
import { afterId } from '../../../../platform/graphql/keyset.js';
import { type PeopleService, type User, UserConnection, userLoader } from '../../../people/index.js';
import { type ContactsService, type ExposuresKept } from './contacts.service.js';
import { RecordCampaignExposuresInput, RecordCampaignExposuresPayload } from './contacts.type.js';

/** Whom a campaign is to contact, and who was contacted. */
@Resolver()
export class ContactsResolver {
  constructor(
    private readonly contacts: ContactsService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => UserConnection, {
    description:
      'Whom a running campaign is to contact, in the order of their ids: chosen by the plan, not of control, not contacted yet, and the shop may write to them at this moment. CAMPAIGN_MOVED where it does not run. As a file: `/campaigns/<id>/contacts.csv`.',
    complexity: listCost('campaignContacts'),
  })
  @Access('SERVICE', 'MARKETER')
  async campaignContacts(
    @Arg('campaignId', () => ID, { description: 'The campaign.' }) campaignId: string,
    @Args(() => LongPageArgs) page: LongPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<User>> {
    const first = checkFirst(page.first, LONG_PAGE);
    const ids = await this.contacts.page(campaignId, afterId(page.after), first + 1, context.query);
    const users = await loadAll(userLoader(this.people, context), ids);
    return pageOf(
      users,
      first,
      (user) => user,
      ({ userId }) => [userId],
      undefined,
    );
  }

  @Mutation(() => RecordCampaignExposuresPayload, {
    description:
      'Keeps who was contacted by a campaign, or saw it, and what that cost; also of control, so that a mistake is seen. Sent again it changes nothing. Where it has spent its budget the campaign ends.',
  })
  @Access('SERVICE')
  async recordCampaignExposures(
    @Arg('input', () => RecordCampaignExposuresInput, { description: 'The campaign and the people.' })
    { campaignId, exposures }: RecordCampaignExposuresInput,
    @Ctx() { query }: RequestContext,
  ): Promise<ExposuresKept | UserError> {
    return orFailure(() => this.contacts.record(campaignId, exposures, query));
  }
}
