import { type ReactNode } from 'react';
import { Page } from '../../ui/parts/Page';
import { Charts } from './Charts';
import { Controls } from './Controls';
import { Lists } from './Lists';
import { Parts } from './Parts';
import { States } from './States';
import { useText } from './text';

export function SpecimenView(): ReactNode {
  const say = useText();
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Controls />
      <Parts />
      <Lists />
      <Charts />
      <States />
    </Page>
  );
}
