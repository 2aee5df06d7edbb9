import { Button, type ButtonVariant, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import { KeyHintText } from './KeyHintText.tsx';
import type { KeyHint } from './keys.ts';

export type ActionButtonProps = {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: LucideIcon | undefined;
  /** The key that does the same; shown in the tooltip and told to assistive technology. */
  readonly keys?: KeyHint | undefined;
  /** What will happen, for the tooltip: "Reply → Ana Ruiz". */
  readonly consequence?: string | undefined;
  readonly tone?: 'primary' | 'default' | 'text' | 'danger' | undefined;
  readonly size?: 'xs' | 'sm' | 'md' | undefined;
  readonly fullWidth?: boolean | undefined;
};

const looks = {
  primary: { variant: 'filled' },
  default: { variant: 'default' },
  text: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'filled', color: 'red' },
} as const satisfies Record<string, { readonly variant: ButtonVariant; readonly color?: string }>;

/** A button that says what it leads to and which key does the same. Never disabled: refusals are explained instead. */
export function ActionButton(props: ActionButtonProps) {
  const {
    label,
    onClick,
    icon: Icon,
    keys,
    consequence,
    tone = 'default',
    size = 'sm',
    fullWidth = false,
  } = props;
  const button = (
    <Button
      {...looks[tone]}
      size={size}
      fullWidth={fullWidth}
      onClick={onClick}
      aria-keyshortcuts={keys}
      leftSection={Icon && <Icon size={16} strokeWidth={1.75} aria-hidden="true" />}
    >
      {label}
    </Button>
  );
  if (keys === undefined && consequence === undefined) return button;
  return <Tooltip label={<KeyHintText label={consequence ?? label} keys={keys} />}>{button}</Tooltip>;
}
