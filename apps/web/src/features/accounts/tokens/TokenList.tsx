import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Token, TokenTable } from './TokenTable.tsx';
import { tokenText } from './tokenTexts.ts';

interface Props {
  /** Undefined until they are known. */
  readonly tokens: readonly Token[] | undefined;
  readonly failed: boolean;
  readonly create: ReactNode;
  readonly onRetry: () => void;
  readonly onRevoke: (token: Token) => void;
}

/** The tokens, or what stands in their place while there are none. */
export function TokenList({ tokens, failed, create, onRetry, onRevoke }: Props) {
  if (tokens === undefined && failed) {
    return <ErrorBanner title={tokenText('failed')} text={tokenText('failedText')} onRetry={onRetry} />;
  }
  if (tokens === undefined) return <SkeletonLines label={tokenText('loading')} count={4} shape="rows" />;
  if (tokens.length === 0) {
    return (
      <EmptyState icon={KeyRound} title={tokenText('empty')} text={tokenText('emptyText')} actions={create} />
    );
  }
  return <TokenTable tokens={tokens} onRevoke={onRevoke} />;
}
