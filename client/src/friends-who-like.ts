import { productFriends } from './documents.generated.js';
import { Service } from './service.js';

// A server that renders the page has no elements.
const Element = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * `<friends-who-like product="p1" api="https://.../graphql" token="...">`: names the customer's friends who bought or praised a
 * product, and is empty where there are none, no token, or no answer. `::part(names)` styles it. The sentence is made of text,
 * never of markup. It fires `grapevine-friends` with the number of friends.
 */
export class FriendsWhoLike extends Element {
  static readonly observedAttributes = ['product', 'api', 'token', 'lang'];
  private asked = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    void this.show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.show();
  }

  private async show(): Promise<void> {
    const turn = ++this.asked;
    // Attributes come one by one: the last of them asks.
    await Promise.resolve();
    if (turn !== this.asked) return;
    const [product, url, token] = ['product', 'api', 'token'].map((name) => this.getAttribute(name) ?? undefined);
    const friends = product && url && token ? await friendsOf(url, token, product).catch(() => undefined) : undefined;
    // Another product or customer was asked for meanwhile.
    if (turn !== this.asked || !this.shadowRoot) return;
    const said = document.createElement('span');
    said.part.add('names');
    said.textContent = friends ? sentence(friends, this.lang || document.documentElement.lang) : '';
    this.shadowRoot.replaceChildren(said);
    this.dispatchEvent(new CustomEvent('grapevine-friends', { detail: friends?.count ?? 0, bubbles: true }));
  }
}

interface Friends {
  readonly names: readonly string[];
  readonly count: number;
}

async function friendsOf(url: string, token: string, productId: string): Promise<Friends> {
  const service = new Service({ url, token: () => token });
  const { product } = await service.ask(productFriends, { productId, first: 2 });
  const told = product?.friends.edges ?? [];
  return {
    names: told.map(({ node }) => node.user.name ?? '').filter(Boolean),
    count: product?.friends.totalCount ?? 0,
  };
}

function sentence({ names, count }: Friends, language: string): string {
  if (count === 0 || names.length === 0) return '';
  const chinese = language.startsWith('zh');
  const others = count - names.length;
  const list = new Intl.ListFormat(chinese ? 'zh' : 'en', { type: 'conjunction' });
  // True of every friend and followed person that the service tells of, whichever of it each did.
  if (chinese) return `${list.format(names)}${others > 0 ? `等 ${count} 位您认识的人` : ''}买过、喜欢或分享过这件`;
  const all = others > 0 ? [...names, others === 1 ? '1 other you know' : `${others} others you know`] : names;
  return `${list.format(all)} bought, liked or shared this`;
}

/** Makes the element known to the page, once. */
export function defineFriendsWhoLike(): void {
  if (globalThis.customElements && !customElements.get('friends-who-like'))
    customElements.define('friends-who-like', FriendsWhoLike);
}
