import { useSession } from '@docket/client';
import { useStatusLine } from '@docket/ui';
import { Menu, useMantineColorScheme } from '@mantine/core';
import { Bell, Code, KeyRound, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useShortcutsOn } from '../../shared/preferences/useDisplay.ts';
import type { LayerProps } from '../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../shared/layers/MenuLayer.tsx';
import { shellText } from './shellTexts.ts';
import classes from './TopBar.module.css';

const schemes = [
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
  { value: 'auto', icon: Monitor },
] as const;

function schemeNamed(value: string) {
  return schemes.find((scheme) => scheme.value === value)?.value ?? 'auto';
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

interface Props extends LayerProps {
  readonly onHelp: () => void;
}

/** The viewer's own choices, and the way out. */
export function AccountMenu({ target, onClose, onHelp }: Props) {
  const { user, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [shortcutsOn, setShortcutsOn] = useShortcutsOn();
  const statusLine = useStatusLine();
  const leave = async () => {
    if (!(await signOut())) statusLine.show({ text: shellText('signOutFailed') });
  };
  return (
    <MenuLayer target={target} onClose={onClose} width={256}>
      <div className={classes.person}>
        <p dir="auto">{user?.name}</p>
        <p className={classes.email}>{user?.email}</p>
      </div>
      <Menu.Divider />
      <Menu.Label>{shellText('theme')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemeNamed(value))}>
        {schemes.map(({ value, icon: Icon }) => (
          <Menu.RadioItem key={value} value={value} rightSection={<Icon {...icon} />}>
            {shellText(value)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.CheckboxItem checked={shortcutsOn} onChange={setShortcutsOn}>
        {shellText('shortcuts')}
      </Menu.CheckboxItem>
      <Menu.Item
        leftSection={<Keyboard {...icon} />}
        rightSection={<kbd className={classes.key}>?</kbd>}
        onClick={onHelp}
      >
        {shellText('help')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item component={Link} to="/settings/notifications" leftSection={<Bell {...icon} />}>
        {shellText('notifications')}
      </Menu.Item>
      <Menu.Item component={Link} to="/settings/tokens" leftSection={<KeyRound {...icon} />}>
        {shellText('tokens')}
      </Menu.Item>
      <Menu.Item component="a" href="/graphiql" leftSection={<Code {...icon} />}>
        {shellText('explorer')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<LogOut {...icon} />} onClick={() => void leave()}>
        {shellText('signOut')}
      </Menu.Item>
    </MenuLayer>
  );
}
