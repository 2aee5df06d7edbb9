import { ErrorBoundary } from '@docket/client';
import { SkeletonLines } from '@docket/ui';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useLiveTaskCounts } from '../../shared/counts/useTaskCounts.ts';
import { usePreload } from '../../shared/layers/usePreload.ts';
import { Announcer } from '../../shared/page/Announcer.tsx';
import { useNewTask } from '../../shared/newTask/useNewTask.ts';
import { useNavigationFolded } from '../../shared/preferences/useDisplay.ts';
import { broken } from '../pages/broken.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineStrip } from './OfflineStrip.tsx';
import classes from './Shell.module.css';
import { caseNumberIn, clientCodeIn } from './sections.ts';
import { shellText } from './shellTexts.ts';
import { TopBar } from './TopBar.tsx';
import { UpdateStrip } from './UpdateStrip.tsx';
import { ViewingStrip } from './ViewingStrip.tsx';
import { useCountsAfterMoves } from './useCountsAfterMoves.ts';
import { useGlobalKeys } from './useGlobalKeys.ts';
import { useLinkIntent } from './useLinkIntent.ts';

const loadHelp = () => import('./HelpDialog.tsx');
const HelpDialog = lazy(async () => ({ default: (await loadHelp()).HelpDialog }));
const loadDrawer = () => import('./NavigationDrawer.tsx');
const NavigationDrawer = lazy(async () => ({ default: (await loadDrawer()).NavigationDrawer }));
const loadNewTask = () => import('../../features/tasks/create/NewTaskDialog.tsx');
const NewTaskDialog = lazy(async () => ({ default: (await loadNewTask()).NewTaskDialog }));

const loadAccountMenu = () => import('./AccountMenu.tsx');
const loadSessionOver = () => import('../../features/accounts/signIn/SessionOverDialog.tsx');
const layers = [loadNewTask, loadHelp, loadDrawer, loadAccountMenu, loadSessionOver];

/** What stays while pages change: navigation, top bar, offline strip, and the layers that open over any page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [folded, setFolded] = useNavigationFolded();
  const [drawer, setDrawer] = useState(false);
  const [help, setHelp] = useState(false);
  const newTask = useNewTask();
  useLiveTaskCounts();
  useCountsAfterMoves();
  usePreload(layers);
  useLinkIntent();
  useGlobalKeys({ onFold: () => setFolded(!folded), onHelp: () => setHelp(true) });
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {shellText('skip')}
      </a>
      <div className={classes.side} data-folded={folded || undefined}>
        <Navigation folded={folded} onFold={() => setFolded(!folded)} />
      </div>
      <div className={classes.column}>
        <TopBar onNavigation={() => setDrawer(true)} onHelp={() => setHelp(true)} />
        <ViewingStrip />
        <OfflineStrip />
        <UpdateStrip />
        <main id="main" className={classes.main} tabIndex={-1}>
          <ErrorBoundary resetKey={pathname} fallback={broken}>
            <Suspense fallback={<SkeletonLines label={shellText('pageLoading')} count={8} shape="rows" />}>
              {children}
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Announcer />
      <Suspense fallback={null}>
        {drawer && <NavigationDrawer onClose={() => setDrawer(false)} />}
        {help && <HelpDialog opened onClose={() => setHelp(false)} />}
        {newTask.isOpen && (
          <NewTaskDialog
            caseNumber={caseNumberIn(pathname)}
            clientCode={clientCodeIn(pathname)}
            onClose={newTask.close}
          />
        )}
      </Suspense>
    </div>
  );
}
