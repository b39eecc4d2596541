import { useMemo, useState, type ReactNode } from 'react';
import { useSettings } from '../../../app/settings';
import { GroupSign, Groups } from '../../../graph/Groups';
import { PeopleGraph } from '../../../graph/PeopleGraph';
import { type Column } from '../../../ui/grid/column';
import { Grid } from '../../../ui/grid/Grid';
import { useNumbers } from '../../../words/numbers';
import { useText } from '../text';
import { GROUP_NAMES, piecesOf, type Piece } from './evidence';
import { type Chosen } from './query';

/** What a case rests on: a picture, and a table of it. */
export function Evidence({ of }: { readonly of: Chosen }): ReactNode {
  const say = useText();
  const { seen } = useSettings();
  const { pieces, picture } = useMemo(() => piecesOf(of), [of]);
  const [chosen, setChosen] = useState(0);
  const columns = usePieceColumns();
  const place = Math.min(chosen, pieces.length - 1);
  const emphasis = useMemo(() => ({ centre: 0, chosen: place, ways: [] }), [place]);
  const selected = useMemo(() => new Set([pieces[place].node.id]), [pieces, place]);
  const groups = GROUP_NAMES.map((name, n) => {
    const count = pieces.filter(({ group }) => group === n + 1).length;
    return { key: name, group: n + 1, count, text: say(`group.${name}`, { count }) };
  });
  const name = of.user?.name ?? of.user?.userId ?? '';
  return (
    <>
      <PeopleGraph
        label={say('picture', { name, pieces: pieces.length - 1, ties: of.evidence.edges.length })}
        name={`evidence-${of.user?.userId ?? of.id}`}
        picture={picture}
        emphasis={emphasis}
        theme={seen}
        onChoose={setChosen}
        tell={(at) => <strong>{picture.names[at]}</strong>}
        legend={<Groups label={say('groups')} groups={groups.filter(({ count }) => count > 0)} />}
      />
      <Grid
        label={say('pieces')}
        name="risk-evidence"
        columns={columns}
        rows={pieces}
        rowKey={({ node }) => node.id}
        selected={selected}
        onOpen={(piece) => setChosen(piece.place)}
      />
    </>
  );
}

function usePieceColumns(): readonly Column<Piece>[] {
  const say = useText();
  const { whole, moment } = useNumbers();
  return useMemo(() => {
    const nameOf = ({ node: { kind, label, ref } }: Piece): string =>
      kind === 'FINGERPRINT' ? say(`print.${label ?? ''}` as 'print.DEVICE') : (label ?? ref);
    const lastOf = ({ edges }: Piece): string | null =>
      edges.reduce<string | null>((last, { at }) => (at !== null && (last === null || at > last) ? at : last), null);
    const columns: Column<Piece>[] = [
      {
        key: 'name',
        title: say('piece'),
        width: 'minmax(13rem, 2fr)',
        isFixed: true,
        value: nameOf,
        show: (piece) => (
          <>
            <GroupSign group={piece.group} />
            {nameOf(piece)}
          </>
        ),
      },
      {
        key: 'what',
        title: say('piece.what'),
        width: 'minmax(11rem, 1fr)',
        value: ({ group }) => say(`piece.${GROUP_NAMES[group - 1]}`),
      },
      {
        key: 'ties',
        title: say('piece.ties'),
        width: 'minmax(7rem, 1fr)',
        isNumber: true,
        value: ({ edges }) => edges.length,
        show: ({ edges }) => whole(edges.length),
      },
      {
        key: 'last',
        title: say('piece.last'),
        width: 'minmax(11rem, 1fr)',
        isNumber: true,
        value: lastOf,
        show: (piece) => {
          const last = lastOf(piece);
          return last && moment(last);
        },
      },
      {
        key: 'ref',
        title: say('id'),
        width: 'minmax(9rem, 1fr)',
        isInFile: true,
        value: ({ node }) => node.ref,
      },
    ];
    return columns;
  }, [say, whole, moment]);
}
