import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { languageOf } from '../../../platform/locale.js';
import { type Signal } from './signal.js';
import { RiskParameter, RiskSignal } from './signals.type.js';
import { signalText } from './texts.js';

/** The sentence of a signal. */
@Resolver(() => RiskSignal)
export class SignalResolver {
  @FieldResolver(() => String, { description: 'The signal as one sentence. Languages: en, zh.' })
  text(
    @Root() signal: Signal,
    @Arg('locale', () => String, {
      nullable: true,
      description:
        'Language tag (BCP 47), for example "en" or "zh-CN". English where it is not written in the language.',
    })
    locale: string | null,
  ): string {
    return signalText(signal, languageOf(locale, 'locale'));
  }

  @FieldResolver(() => [RiskParameter], { description: 'The values of the sentence, for texts of your own.' })
  parameters(@Root() { parameters }: Signal): RiskParameter[] {
    return Object.entries(parameters).map(([name, value]) => ({ name, value: String(value) }));
  }
}
