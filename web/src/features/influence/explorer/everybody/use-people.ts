import { useEffect, useState } from 'react';
import { fileOf } from '../../../../app/files';
import { fromLeast } from '../../../../graph/crowd';
import { type PeopleMap } from './query';

/** Everybody of the last training, in columns: entry n of each is about the same person. */
export interface People {
  readonly ids: readonly string[];
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  /** The community of each by its place in the map; 65,535 for none. */
  readonly community: Uint16Array;
  /** On a scale of 0 to 255. */
  readonly influence: Uint8Array;
  /** From the least to the most influential. */
  readonly order: Uint32Array;
  readonly places: ReadonlyMap<string, number>;
}

/** The files of the picture of everybody, which this browser keeps. */
export function usePeople(map: PeopleMap | undefined): {
  readonly people: People | undefined;
  readonly problem: string | undefined;
  readonly retry: () => void;
} {
  const [state, setState] = useState<{ readonly of?: string; readonly people?: People; readonly problem?: string }>({});
  const [tries, setTries] = useState(0);
  const positions = map?.positions;
  const ids = map?.ids;
  useEffect(() => {
    if (positions === undefined || ids === undefined) return;
    let left = false;
    readPeople(positions, ids).then(
      (people) => !left && setState({ of: positions, people }),
      (error: unknown) => !left && setState({ problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      left = true;
    };
  }, [positions, ids, tries]);
  return {
    people: state.of === positions ? state.people : undefined,
    problem: state.problem,
    retry: () => {
      setState({});
      setTries(tries + 1);
    },
  };
}

async function readPeople(positions: string, names: string): Promise<People> {
  const [file, list] = await Promise.all([
    fileOf(positions).then((answer) => answer.arrayBuffer()),
    fileOf(names).then((answer) => answer.text()),
  ]);
  const ids = list.split('\n');
  const people = Math.floor(file.byteLength / 7);
  const influence = new Uint8Array(file, 6 * people, people);
  return {
    ids,
    x: new Uint16Array(file, 0, people),
    y: new Uint16Array(file, 2 * people, people),
    community: new Uint16Array(file, 4 * people, people),
    influence,
    order: fromLeast(influence),
    places: new Map(ids.map((id, n) => [id, n])),
  };
}
