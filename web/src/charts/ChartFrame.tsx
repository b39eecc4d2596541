import { useRef, type ReactNode } from 'react';
import { Menu } from '../ui/controls/Menu';
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

/** What stands around every chart: legend, files of it (CSV, PNG, SVG), and the table that says the same. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>): ReactNode {
  const { label, summary, name, height, columns, rows, legend, acts, children } = props;
  const say = useUiText();
  const [area, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<SVGSVGElement>(null);
  const save = (kind: string): void => {
    if (kind === 'csv') saveCsv(name, columns, rows);
    else if (drawing.current && kind === 'svg') saveSvg(name, drawing.current);
    else if (drawing.current) void savePng(name, drawing.current);
  };
  return (
    <figure className="chart" aria-label={label}>
      <div className="chart-tools note">
        <div>{legend}</div>
        <div className="acts">
          {acts}
          <Menu
            kind="quiet"
            options={[
              { key: 'csv', name: 'CSV' },
              { key: 'png', name: 'PNG' },
              { key: 'svg', name: 'SVG' },
            ]}
            onAction={save}
          >
            {say('chart.save')}
          </Menu>
        </div>
      </div>
      <div ref={area}>
        <svg ref={drawing} role="img" aria-label={`${label}. ${summary}`} height={height}>
          {width > 0 && children(width)}
        </svg>
      </div>
      <details>
        <summary>{say('chart.table')}</summary>
        <Table label={say('chart.table.of', { label })} columns={columns} rows={rows} />
      </details>
    </figure>
  );
}
