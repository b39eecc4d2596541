/** Login and back end of the shop, which a server in development plays (src/platform/http/development-shop.ts). */

export interface Shopper {
  readonly userId: string;
  readonly name: string;
  readonly friends: number;
  readonly kind?: 'HUB' | 'USUAL' | 'NEWCOMER';
}

/** Those prepared, or at most ten of a name. @throws Error with what the server says */
export async function customers(name = ''): Promise<readonly Shopper[]> {
  const answer = await ask<{ customers: Shopper[] }>(`customers?name=${encodeURIComponent(name)}`);
  return answer.customers;
}

/** Signs in as a customer. @throws Error for one who is not known */
export function tokenOf(userId: string): Promise<{ readonly customer: Shopper; readonly token: string }> {
  return ask('token', { userId });
}

/** Orders products: the shop tells the service, because its word alone counts. @throws Error with what the server says */
export function order(userId: string, productIds: readonly string[]): Promise<{ readonly ordered: number }> {
  return ask('orders', { userId, productIds });
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/storefront/development/${path}`, init);
  const answer = (await response.json()) as Answer & { readonly errors?: readonly { readonly message: string }[] };
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? response.statusText);
  return answer;
}
