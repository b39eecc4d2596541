import { useCallback, type ReactNode } from 'react';
import { CrowdCanvas } from './crowd-canvas';
import { type Crowd, type Story } from './crowd';
import { GraphFrame, type GraphProps } from './GraphFrame';

/** Everybody of a shop, however many: pixels from afar, dots from near, no graphics card needed. A table stands beside it. */
export function CrowdGraph(props: GraphProps & { readonly crowd: Crowd; readonly story: Story }): ReactNode {
  const { crowd, story, ...frame } = props;
  const show = useCallback((drawing: CrowdCanvas) => drawing.show(crowd, story), [crowd, story]);
  return (
    <GraphFrame
      {...frame}
      people={crowd.size.length}
      make={(canvas) => new CrowdCanvas(canvas, crowd, story)}
      show={show}
    />
  );
}
