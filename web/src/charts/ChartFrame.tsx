import { useRef, type ReactNode } from 'react';
import { Button } from '../ui/controls/Button';
import { Table, type TableColumn } from '../ui/parts/Table';
import { saveCsv, savePng, saveSvg } from '../ui/save/download';
import { useUiText } from '../ui/text';
import { useWidth } from './use-width';
import './charts.css';

export interface ChartFrameProps<Row> {
  /** What is drawn; read aloud, and the label of the table. */
  readonly label: string;
  /** The numbers that matter in a sentence, read aloud after the label. */
  readonly summary: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the drawing, pixels. */
  readonly height: number;
  /** The table beside the drawing: the same rows. It is what a file holds, too. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly legend?: ReactNode;
  /** Controls of the drawing. */
  readonly acts?: ReactNode;
  /** @param width of the drawing, pixels */
  readonly children: (width: number) => ReactNode;
}

/** What a chart can be saved as. */
const KINDS = ['CSV', 'PNG', 'SVG'] as const;

/** What stands around every chart: legend, the table that says the same, and files of it. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>): ReactNode {
  const { label, summary, name, height, columns, rows, legend, acts, children } = props;
  const say = useUiText();
  const [area, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const save = (kind: (typeof KINDS)[number]): void => {
    if (kind === 'CSV') saveCsv(name, columns, rows);
    else if (drawing.current && kind === 'SVG') saveSvg(name, drawing.current);
    else if (drawing.current) void savePng(name, drawing.current);
  };
  return (
    <figure className="chart" aria-label={label}>
      <div className="chart-tools note">
        <div>{legend}</div>
        {acts && <div className="acts">{acts}</div>}
      </div>
      <div ref={area}>
        <svg ref={drawing} role="img" aria-label={`${label}. ${summary}`} height={height}>
          {width > 0 && children(width)}
        </svg>
      </div>
      <details>
        <summary>{say('chart.table')}</summary>
        <Table label={say('chart.table.of', { label })} columns={columns} rows={rows} />
        <div className="acts">
          {KINDS.map((kind) => (
            <Button key={kind} kind="quiet" onPress={() => save(kind)}>
              {kind}
            </Button>
          ))}
        </div>
      </details>
    </figure>
  );
}
