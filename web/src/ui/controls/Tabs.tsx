import { type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './controls.css';

export interface TabOf<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly content: () => ReactNode;
}

/** Parts of a page of which one is seen; which one belongs in the URL. */
export function Tabs<Key extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabOf<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}): ReactNode {
  const { label, tabs, value, onChange } = props;
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={(key) => onChange(key as Key)}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ key, name }) => (
          <Tab key={key} id={key} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tab-panel">
          {key === value && content()}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
