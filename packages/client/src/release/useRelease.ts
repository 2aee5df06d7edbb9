import { useDocket } from '../session/DocketContext.ts';
import { useStore } from '../shared/useStore.ts';

export interface ReleaseState {
  /** True when the server runs another version than the page: it needs to be loaded anew. */
  readonly replaced: boolean;
  readonly reload: () => void;
}

/** The version of the page against that of the server. */
export function useRelease(): ReleaseState {
  const { release } = useDocket();
  return { replaced: useStore(release.replaced), reload: release.reload };
}
