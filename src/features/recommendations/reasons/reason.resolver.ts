import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isGiven } from '../../../platform/checks.js';
import { type RequestContext } from '../../../platform/graphql/index.js';
import { languageOf } from '../../../platform/locale.js';
import { translated } from '../../../platform/translations.js';
import { type CatalogueService, categoryLoader, Product, productLoader } from '../../catalogue/index.js';
import { type Reason } from './reason.js';
import { ReasonParameterType, ReasonType } from './reason.type.js';
import { type ReasonParameters, reasonText } from './texts.js';

const LOCALE = {
  nullable: true,
  description:
    'Language tag (BCP 47), for example "en" or "zh-CN". The sentence is English where it is not written in the language; titles and names of categories are in the language where the shop gave translations.',
};

/** The sentence of a reason, and the product that it names. */
@Resolver(() => ReasonType)
export class ReasonResolver {
  constructor(private readonly catalogue: CatalogueService) {}

  @FieldResolver(() => String, { description: 'The reason as one sentence. Languages: en, zh.' })
  text(
    @Root() reason: Reason,
    @Arg('locale', () => String, LOCALE) locale: string | null,
    @Ctx() context: RequestContext,
  ): string | Promise<string> {
    const language = languageOf(locale, 'locale');
    // Most sentences need no translation, and an answer has many of them: they are not waited for.
    if (!isGiven(locale)) return reasonText(reason.template, reason.parameters, language);
    return this.inLanguage(reason, locale, context).then((inIt) => reasonText(reason.template, inIt, language));
  }

  @FieldResolver(() => [ReasonParameterType], { description: 'The parameters of the sentence.' })
  async parameters(
    @Root() reason: Reason,
    @Arg('locale', () => String, LOCALE) locale: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ReasonParameterType[]> {
    const parameters = await this.inLanguage(reason, locale, context);
    return Object.entries(parameters).map(([name, value]) => ({ name, value: String(value) }));
  }

  /** The parameters, with the title and the name of the category as they are in a language. */
  private async inLanguage(
    { parameters, productId, categoryId }: Reason,
    locale: string | null,
    context: RequestContext,
  ): Promise<ReasonParameters> {
    if (!isGiven(locale)) return parameters;
    const { title, category } = parameters;
    const [product, place] = await Promise.all([
      productId !== null && title !== undefined ? productLoader(this.catalogue, context).load(productId) : undefined,
      categoryId !== null ? categoryLoader(this.catalogue, context).load(categoryId) : undefined,
    ]);
    return {
      ...parameters,
      ...(product && { title: translated(product.titles, locale, String(title), 'locale') }),
      ...(place && { category: translated(place.names, locale, String(category), 'locale') }),
    };
  }

  @FieldResolver(() => Product, {
    nullable: true,
    description:
      "For CO_PURCHASE and CATEGORY: the person's own product, or the one in the cart, that the reason names.",
  })
  product(@Root() { productId }: Reason, @Ctx() context: RequestContext): null | Promise<Product | null> {
    if (productId === null) return null;
    return productLoader(this.catalogue, context)
      .load(productId)
      .then((product) => product ?? null);
  }
}
