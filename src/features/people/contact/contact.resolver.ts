import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, orFailure, type RequestContext, Self, type UserError } from '../../../platform/graphql/index.js';
import { loadAfresh } from '../people.loader.js';
import { type PeopleService } from '../people.service.js';
import { type UserRecord } from '../records.js';
import { personOfInput, personOfParent } from '../self.js';
import { type ConsentSet, SetConsentPayload, User } from '../user.type.js';
import { type ContactChange, type ContactConsent } from './contact-consent.js';
import { type ContactService } from './contact.service.js';
import { ContactConsentChange, SetContactConsentInput } from './contact.type.js';

/** Most changes that are kept of a person. */
const CHANGES = 100;

/** Whether the shop may write to people: read and set. */
@Resolver(() => User)
export class ContactResolver {
  constructor(
    private readonly contact: ContactService,
    private readonly people: PeopleService,
  ) {}

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the shop may write to the person: the person's own consent, another one than `shareActivity`. Nobody has it who did not give it.",
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async mayContact(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.loader(context).load(user.userId)).mayContact;
  }

  @FieldResolver(() => [ContactConsentChange], {
    nullable: true,
    description: 'How `mayContact` came to be, the newest change first: the last hundred.',
    complexity: CHANGES,
  })
  @Access('SELF', 'SERVICE', 'MARKETER', 'ANALYST')
  @Self(personOfParent)
  async contactChanges(@Root() user: UserRecord, @Ctx() context: RequestContext): Promise<readonly ContactChange[]> {
    return (await this.loader(context).load(user.userId)).changes;
  }

  @Mutation(() => SetConsentPayload, {
    description:
      'Sets whether the shop may write to a person. It holds from the next read on: whoever withdraws it is in no export any more.',
  })
  @Access('SELF', 'SERVICE')
  @Self(personOfInput)
  async setContactConsent(
    @Arg('input', () => SetContactConsentInput, { description: 'The person and the consent.' })
    { userId, mayContact }: SetContactConsentInput,
    @Ctx() context: RequestContext,
  ): Promise<ConsentSet | UserError> {
    const staff = context.identity?.roles.some((role) => role === 'SERVICE' || role === 'ADMIN');
    return orFailure(async () => {
      await this.contact.set(userId, mayContact, staff ? 'SHOP' : 'PERSON', context.query);
      return { user: await loadAfresh(this.people, context, userId) };
    });
  }

  /** Not cached: a mutation of the request may change it. */
  private loader(context: RequestContext): DataLoader<string, ContactConsent> {
    return context.loaders.get(
      'people.contact',
      () => new DataLoader((ids) => this.contact.of(ids, context.query), { cache: false }),
    );
  }
}
