import { type ProductId } from '../../src/features/catalogue/index.js';
import { type UserId } from '../../src/features/people/index.js';

it('an id of a person does not pass for one of a product when the program is compiled, a plain string passes for either', () => {
  const nameOf = (productId: ProductId): string => `product ${productId}`;
  const userId: UserId = 'u1';
  // @ts-expect-error: a person's id. The check of types fails if this line compiles.
  expect(nameOf(userId)).toBe('product u1');
  expect(nameOf('p1')).toBe('product p1');
});
