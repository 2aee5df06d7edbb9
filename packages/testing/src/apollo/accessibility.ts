import axe from 'axe-core';

/**
 * What axe finds wrong in this part of a page, as readable lines; empty when nothing. Colour contrast is left to the
 * browser tests: nothing is painted here.
 */
export async function accessibilityProblems(part: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(part, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')}: ${html}`),
  );
}
