import { type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useUiText } from '../text';
import { Button } from './Button';
import './controls.css';

/** A box over the page; Escape, a press beside it and its button close it, and the focus returns. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Buttons beside the one that closes. */
  readonly acts?: ReactNode;
  /** A press beside it does not close it: what it shows is seen this once. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { title, isOpen, onClose, acts, isKept = false, children } = props;
  const say = useUiText();
  return (
    <ModalOverlay className="veil" isDismissable={!isKept} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <AriaDialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="dialog-content">{children}</div>
          <div className="dialog-acts">
            <Button onPress={onClose}>{say('close')}</Button>
            {acts}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
