import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Dialog } from '../../ui/controls/Dialog';
import { type Found } from '../find';
import { FindField } from '../FindField';
import { useAppText } from '../text';

const KINDS = ['person', 'product'] as const;

/** Looks for a person or product from anywhere, and opens the page of what was found. */
export function FindDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useAppText();
  const navigate = useNavigate();
  const open = ({ kind, key }: Found): void => {
    onClose();
    if (kind === 'person') void navigate({ to: '/people/$userId', params: { userId: key } });
    else void navigate({ to: '/products/$productId', params: { productId: key } });
  };
  return (
    <Dialog title={say('find')} isOpen onClose={onClose}>
      <FindField label={say('find')} kinds={KINDS} onOpen={open} takesFocus />
    </Dialog>
  );
}
