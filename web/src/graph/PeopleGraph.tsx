import { useCallback, type ReactNode } from 'react';
import { GraphFrame, type GraphProps } from './GraphFrame';
import { PeopleCanvas } from './people-canvas';
import { type Emphasis, type Picture } from './picture';

/**
 * Up to some thousand people as dots, on a canvas of the browser: it needs no graphics card. A table stands beside it, which is
 * how the keyboard chooses.
 */
export function PeopleGraph(props: GraphProps & { readonly picture: Picture; readonly emphasis: Emphasis }): ReactNode {
  const { picture, emphasis, ...frame } = props;
  const show = useCallback((drawing: PeopleCanvas) => drawing.show(picture, emphasis), [picture, emphasis]);
  return (
    <GraphFrame
      {...frame}
      people={picture.names.length}
      make={(canvas) => new PeopleCanvas(canvas, picture, emphasis)}
      show={show}
    />
  );
}
