import { Drawer } from '@mantine/core';
import { Navigation } from './Navigation.tsx';
import { shellText } from './shellTexts.ts';

/** The navigation over the page, on a phone; following a link closes it. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} size={280} title={shellText('navigation')} padding="xs">
      <Navigation folded={false} onFollow={onClose} />
    </Drawer>
  );
}
