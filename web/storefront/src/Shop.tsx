import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { type Client } from '@urql/core';
import { Provider } from 'urql';
import { useSettings } from '../../src/app/settings';
import { LanguageContext } from '../../src/words/words';
import { forgetLastAct } from './data/acts';
import { clientOf } from './data/client';
import { customers, tokenOf, type Shopper } from './data/shop-server';
import { ShopperContext, type Customer } from './data/shopper';
import { Header } from './layout/Header';
import { Pages } from './layout/Pages';
import { Who } from './layout/Who';
import { QueryPanel } from './layout/QueryPanel';
import { go, usePlace } from './place';
import './shop.css';

interface SignedIn {
  readonly shopper: Customer;
  readonly client: Client;
}

/** The demo shop: somebody is chosen, and everything else is what that customer may read. */
export function Shop(): ReactNode {
  const { language } = useSettings();
  return (
    <StrictMode>
      <LanguageContext value={language}>
        <Opened />
      </LanguageContext>
    </StrictMode>
  );
}

function Opened(): ReactNode {
  const { as } = usePlace();
  const [prepared, setPrepared] = useState<readonly Shopper[]>();
  const [signedIn, setSignedIn] = useState<SignedIn>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    customers().then(setPrepared, (error: unknown) => setFailed((error as Error).message));
  }, []);
  const wanted = as ?? (prepared?.find(({ kind }) => kind === 'USUAL') ?? prepared?.[0])?.userId;
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    tokenOf(wanted).then(
      ({ customer, token }) => {
        if (left) return;
        forgetLastAct();
        setFailed(undefined);
        setSignedIn({ shopper: { ...customer, token }, client: clientOf(token) });
      },
      (error: unknown) => left || setFailed((error as Error).message),
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  const known = signedIn && <Header shopper={signedIn.shopper} />;
  return (
    <>
      {known}
      <Who prepared={prepared ?? []} current={signedIn?.shopper} onChoose={(userId) => go({ as: userId })} />
      {failed && (
        <p className="state" role="alert">
          {failed}
        </p>
      )}
      {signedIn && (
        <ShopperContext value={signedIn.shopper}>
          <Provider value={signedIn.client}>
            <div className="columns">
              {/* Another customer begins anew: nothing that is open stays. */}
              <Pages key={signedIn.shopper.userId} />
              <QueryPanel />
            </div>
          </Provider>
        </ShopperContext>
      )}
    </>
  );
}
