import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from './graphql';
import { Picker } from '../ui/controls/Picker';

const FoundQuery = graphql(`
  query ConsoleProductsFound($text: String!) {
    products(first: 12, filter: { text: $text }) {
      edges {
        node {
          productId
          title
          brand
        }
      }
    }
  }
`);

const TitleQuery = graphql(`
  query ConsoleProductTitle($productId: ProductID!) {
    product(productId: $productId) {
      title
    }
  }
`);

interface Chosen {
  readonly label: string;
  readonly placeholder: string;
  /** Of the product that the link names. */
  readonly productId: string | undefined;
  readonly onChoose: (productId: string) => void;
}

/** A product, found by words of its title. */
export function ProductPicker(props: Chosen): ReactNode {
  const { productId = '' } = props;
  const [{ data }] = useQuery({ query: TitleQuery, variables: { productId }, pause: productId === '' });
  const title = productId === '' ? '' : (data?.product?.title ?? '');
  return <Typed key={`${productId} ${title}`} title={title} {...props} />;
}

function Typed({ title, label, placeholder, onChoose }: Chosen & { readonly title: string }): ReactNode {
  const [text, setText] = useState(title);
  const [{ data, fetching }] = useQuery({
    query: FoundQuery,
    variables: { text },
    pause: text.trim().length < 2 || text === title,
  });
  const found = data?.products?.edges.map(({ node }) => ({
    key: node.productId,
    name: node.title,
    note: node.brand ?? undefined,
  }));
  return (
    <Picker
      label={label}
      placeholder={placeholder}
      text={text}
      onText={setText}
      options={fetching ? undefined : (found ?? [])}
      onChoose={onChoose}
    />
  );
}
