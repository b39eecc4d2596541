import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { FindField } from '../../../app/FindField';
import { Page, Section } from '../../../ui/parts/Page';
import { useText } from '../text';

const KINDS = ['person'] as const;

/** Whose list is to be explained. */
export function ChooseView(): ReactNode {
  const say = useText();
  const navigate = useNavigate();
  return (
    <Page title={say('list.title')} lead={say('list.lead')}>
      <Section title={say('choose')}>
        <FindField
          label={say('choose')}
          kinds={KINDS}
          onOpen={({ key }) => void navigate({ to: '/lists/$userId', params: { userId: key } })}
        />
      </Section>
    </Page>
  );
}
