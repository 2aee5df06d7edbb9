import { createTheme, defaultVariantColorsResolver, type MantineThemeOverride } from '@mantine/core';

/** Grounds that carry `--docket-on-primary`: white by day, near-black by night. */
const filledColors = new Map([
  ['blue', 'var(--mantine-color-blue-filled)'],
  ['red', 'var(--mantine-color-red-filled)'],
  ['gray', 'var(--mantine-color-gray-filled)'],
]);

// Layers stand beside their button and not at the end of the page, so that screen readers find them in the landmark
// they belong to.
const inPlace = { withinPortal: false, floatingStrategy: 'fixed' };
const overlayProps = { color: '#0f1419', backgroundOpacity: 0.45 };

const layerProps = {
  lockScroll: false,
  // A dialog is there at the press: 80 ms leave no room for a transition.
  transitionProps: { duration: 0 },
  overlayProps,
  closeButtonProps: { 'aria-label': 'Close' },
  // Their header element would count as one more banner of the page.
  attributes: { header: { role: 'presentation' } },
} as const;

/** Mantine's settings for both apps; every colour and size comes from `tokens.css`. */
export const docketTheme: MantineThemeOverride = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    const filled =
      input.variant === 'filled' ? filledColors.get(input.color ?? input.theme.primaryColor) : undefined;
    return filled === undefined
      ? resolved
      : { ...resolved, background: filled, color: 'var(--docket-on-primary)' };
  },
  components: {
    // Mantine's own scroll lock writes a style element, which the content security policy forbids; base.css locks instead.
    Modal: { defaultProps: layerProps },
    Drawer: { defaultProps: layerProps },
    // The placeholder would be a child that no menu may have.
    Menu: { defaultProps: { ...inPlace, withInitialFocusPlaceholder: false } },
    Tooltip: {
      defaultProps: {
        ...inPlace,
        openDelay: 300,
        withArrow: false,
        events: { hover: true, focus: true, touch: false },
      },
    },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
  },
});
