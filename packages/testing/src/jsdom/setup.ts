import '@testing-library/jest-dom/jest-globals';

/** What Mantine asks of a browser and jsdom does not have. Nothing is ever measured or animated in these tests. */
function installBrowserStubs(page: Window & typeof globalThis): void {
  const silent = (): void => undefined;
  page.matchMedia = (query) => {
    const list = new EventTarget();
    return Object.assign(list, {
      matches: false,
      media: query,
      onchange: null,
      addListener: silent,
      removeListener: silent,
    });
  };
  page.ResizeObserver = class {
    observe = silent;
    unobserve = silent;
    disconnect = silent;
  };
  page.IntersectionObserver = class {
    root = null;
    rootMargin = '';
    scrollMargin = '';
    thresholds = [];
    observe = silent;
    unobserve = silent;
    disconnect = silent;
    takeRecords = () => [];
  };
  page.HTMLElement.prototype.scrollIntoView = silent;
  page.scrollTo = silent;
  Object.defineProperty(page.document, 'fonts', { configurable: true, value: new EventTarget() });
}

installBrowserStubs(window);
