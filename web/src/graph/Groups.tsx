import { type ReactNode } from 'react';
import './graph.css';

/** Which colour is which group of people, and how many of them are seen. */
export function Groups(props: {
  readonly label: string;
  readonly groups: readonly {
    readonly key: string;
    /** 1 to 12, 0 for the others. */
    readonly group: number;
    readonly text: ReactNode;
  }[];
}): ReactNode {
  const { label, groups } = props;
  return (
    <ul className="graph-groups note" aria-label={label}>
      {groups.map(({ key, group, text }) => (
        <li key={key}>
          <GroupSign group={group} />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The colour of a group, beside its name. */
export function GroupSign({ group }: { readonly group: number }): ReactNode {
  return <span className={`graph-sign group-${group}`} aria-hidden="true" />;
}
