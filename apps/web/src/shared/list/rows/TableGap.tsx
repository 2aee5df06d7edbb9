interface Props {
  /** px. */
  readonly size: number;
}

/** Keeps the place of the lines that are not drawn. */
export function TableGap({ size }: Props) {
  return <tr aria-hidden="true" style={{ blockSize: size }} />;
}
