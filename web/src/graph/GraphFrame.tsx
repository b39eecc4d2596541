import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../ui/controls/Button';
import { saveCanvas } from '../ui/save/download';
import { useUiText } from '../ui/text';
import { type MovedCanvas } from './moved-canvas';
import { useGestures } from './use-gestures';
import './graph.css';

/** What every picture of people has. */
export interface GraphProps {
  /** What is drawn, in a sentence; read aloud. */
  readonly label: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What stands beside a person that is pointed at. */
  readonly tell: (person: number) => ReactNode;
  readonly onChoose: (person: number) => void;
  /** Of the page: colours are read again when it changes. */
  readonly theme: string;
  readonly legend?: ReactNode;
}

/** The frame of a picture on a canvas: buttons, gestures, what is told of who is pointed at. */
export function GraphFrame<Drawing extends MovedCanvas>(
  props: GraphProps & {
    readonly make: (canvas: HTMLCanvasElement) => Drawing;
    /** Shows what is to be seen now; another function is another picture. */
    readonly show: (drawing: Drawing) => void;
    /** How many people are drawn. */
    readonly people: number;
  },
): ReactNode {
  const { label, name, tell, onChoose, theme, legend, make, show, people } = props;
  const say = useUiText();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Drawing>(null);
  const [pointed, setPointed] = useState<number>();
  const gestures = useRef({ onPress: onChoose, onPoint: setPointed });
  const first = useRef(make);
  useEffect(() => {
    gestures.current = { onPress: onChoose, onPoint: setPointed };
  }, [onChoose]);
  useLayoutEffect(() => {
    if (!area.current || !canvas.current) return;
    const made = first.current(canvas.current);
    drawing.current = made;
    const watch = new ResizeObserver(([{ contentRect }]) => made.resize(contentRect));
    watch.observe(area.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    if (drawing.current) show(drawing.current);
  }, [show]);
  useEffect(() => drawing.current?.recolour(), [theme]);
  useGestures(canvas, drawing, gestures);
  const place = pointed !== undefined && pointed < people ? drawing.current?.placeOf(pointed) : undefined;
  return (
    <figure className="graph">
      <div className="graph-area" ref={area}>
        <canvas ref={canvas} role="img" aria-label={label} />
        {place && pointed !== undefined && (
          <div
            className={place[0] > (area.current?.clientWidth ?? 0) / 2 ? 'graph-told left' : 'graph-told'}
            aria-hidden="true"
            style={{ translate: `${place[0]}px ${place[1]}px` }}
          >
            {tell(pointed)}
          </div>
        )}
        <div className="graph-acts">
          <Button aria-label={say('graph.closer')} onPress={() => drawing.current?.zoom(1.6)}>
            +
          </Button>
          <Button aria-label={say('graph.farther')} onPress={() => drawing.current?.zoom(1 / 1.6)}>
            −
          </Button>
          <Button onPress={() => drawing.current?.showAll()}>{say('graph.whole')}</Button>
          <Button onPress={() => canvas.current && void saveCanvas(name, canvas.current)}>PNG</Button>
        </div>
      </div>
      {legend && <figcaption>{legend}</figcaption>}
    </figure>
  );
}
