// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the content
// security policy allows no inline scripts.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () =>
    document.documentElement.setAttribute('data-mantine-color-scheme', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', apply);
  apply();
})();
