import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../ui/controls/Button';
import { saveCanvas } from '../ui/save/download';
import { useUiText } from '../ui/text';
import { PeopleCanvas } from './canvas';
import { type Emphasis, type Picture } from './picture';
import { useGestures } from './use-gestures';
import './graph.css';

export interface PeopleGraphProps {
  /** What is drawn, in a sentence; read aloud. */
  readonly label: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly picture: Picture;
  readonly emphasis: Emphasis;
  /** What stands beside a person that is pointed at. */
  readonly tell: (person: number) => ReactNode;
  readonly onChoose: (person: number) => void;
  /** Of the page: colours are read again when it changes. */
  readonly theme: string;
  readonly legend?: ReactNode;
}

/**
 * Up to some thousand people as dots, on a canvas of the browser: it needs no graphics card. A table stands beside it, which is
 * how the keyboard chooses.
 */
export function PeopleGraph(props: PeopleGraphProps): ReactNode {
  const { label, name, picture, emphasis, tell, onChoose, theme, legend } = props;
  const say = useUiText();
  const area = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const people = useRef<PeopleCanvas>(null);
  const [pointed, setPointed] = useState<number>();
  const gestures = useRef({ onPress: onChoose, onPoint: setPointed });
  const first = useRef({ picture, emphasis });
  useEffect(() => {
    gestures.current = { onPress: onChoose, onPoint: setPointed };
  }, [onChoose]);
  useLayoutEffect(() => {
    if (!area.current || !canvas.current) return;
    const made = new PeopleCanvas(canvas.current, first.current.picture, first.current.emphasis);
    people.current = made;
    const watch = new ResizeObserver(([{ contentRect }]) => made.resize(contentRect));
    watch.observe(area.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => people.current?.show(picture, emphasis), [picture, emphasis]);
  useEffect(() => people.current?.recolour(), [theme]);
  useGestures(canvas, people, gestures);
  const place = pointed !== undefined && pointed < picture.names.length ? people.current?.placeOf(pointed) : undefined;
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
          <Button aria-label={say('graph.closer')} onPress={() => people.current?.zoom(1.6)}>
            +
          </Button>
          <Button aria-label={say('graph.farther')} onPress={() => people.current?.zoom(1 / 1.6)}>
            −
          </Button>
          <Button onPress={() => people.current?.showAll()}>{say('graph.whole')}</Button>
          <Button onPress={() => canvas.current && void saveCanvas(name, canvas.current)}>PNG</Button>
        </div>
      </div>
      {legend && <figcaption>{legend}</figcaption>}
    </figure>
  );
}
