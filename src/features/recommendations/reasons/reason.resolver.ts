import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { languageOf } from '../../../platform/locale.js';
import { type CatalogueService, Product, productLoader } from '../../catalogue/index.js';
import { type Reason } from './reason.js';
import { ReasonParameterType, ReasonType } from './reason.type.js';
import { reasonText } from './texts.js';

const LOCALE = {
  nullable: true,
  description:
    'Language tag (BCP 47), for example "en" or "zh-CN". English where texts are not written in the language.',
};

/** The sentence of a reason, and the product that it names. */
@Resolver(() => ReasonType)
export class ReasonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => String, { description: 'The reason as one sentence. Languages: en, zh.' })
  text(@Root() { template, parameters }: Reason, @Arg('locale', () => String, LOCALE) locale: string | null): string {
    return reasonText(template, parameters, languageOf(locale, 'locale'));
  }

  @FieldResolver(() => [ReasonParameterType], { description: 'The parameters of the sentence.' })
  parameters(@Root() { parameters }: Reason): ReasonParameterType[] {
    return Object.entries(parameters).map(([name, value]) => ({ name, value: String(value) }));
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description:
      "For CO_PURCHASE and CATEGORY: the person's own product, or the one in the cart, that the reason names.",
  })
  async product(@Root() { productId }: Reason, @Ctx() context: RequestContext): Promise<Product | null> {
    if (productId === null) return null;
    return (await productLoader(this.catalogue, context).load(productId)) ?? null;
  }
}
