import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { Choice } from '../../ui/controls/Choice';
import { Dialog } from '../../ui/controls/Dialog';
import { Menu } from '../../ui/controls/Menu';
import { Picker } from '../../ui/controls/Picker';
import { Search } from '../../ui/controls/Search';
import { Select } from '../../ui/controls/Select';
import { Tabs } from '../../ui/controls/Tabs';
import { TextField } from '../../ui/controls/TextField';
import { Row, Section } from '../../ui/parts/Page';
import { tell } from '../../ui/parts/toasts';
import { useText } from './text';

const KEYS = ['one', 'two', 'three'] as const;

export function Controls(): ReactNode {
  const say = useText();
  const options = KEYS.map((key) => ({ key, name: say(key) }));
  const [chosen, choose] = useState<(typeof KEYS)[number]>('one');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={say('controls')}>
      <Row>
        <Button>{say('plain')}</Button>
        <Button kind="strong">{say('strong')}</Button>
        <Button kind="quiet">{say('quiet')}</Button>
        <Button isDisabled>{say('disabled')}</Button>
        <Button kind="strong" isDisabled>
          {say('disabled')}
        </Button>
        <Menu options={options} onAction={choose}>
          {say('menu')}
        </Menu>
        <Button onPress={() => setOpen(true)}>{say('dialog')}</Button>
        <Button onPress={() => tell({ text: say('sentence'), act: { name: say('one'), run: () => undefined } })}>
          {say('toast')}
        </Button>
      </Row>
      <Row>
        <Select label={say('select')} options={options} value={chosen} onChange={choose} />
        <Select label={say('disabled')} options={options} value={chosen} onChange={choose} isDisabled />
        <Search label={say('search')} value={text} onChange={setText} />
        <Picker label={say('picker')} text={text} onText={setText} options={options} onChoose={setText} />
        <TextField label={say('text')} value={text} onChange={setText} note={say('sentence')} />
        <TextField label={say('text')} value={text} onChange={setText} error={say('sentence')} />
      </Row>
      <Row>
        <Checkbox isOn={chosen === 'one'} onChange={(isOn) => choose(isOn ? 'one' : 'two')}>
          {say('one')}
        </Checkbox>
        <Checkbox isOn isDisabled onChange={() => undefined}>
          {say('disabled')}
        </Checkbox>
      </Row>
      <Choice label={say('choice')} options={options} value={chosen} onChange={choose} />
      <Tabs
        label={say('tabs')}
        tabs={options.map(({ key, name }) => ({ key, name, content: () => <p>{say('sentence')}</p> }))}
        value={chosen}
        onChange={choose}
      />
      <Dialog title={say('dialog')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{say('sentence')}</p>
      </Dialog>
    </Section>
  );
}
