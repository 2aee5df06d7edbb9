/** Requests that send a file's bytes: each stays under way until the test says how it ends. */
export interface FakeUpload {
  readonly url: string;
  /** Bytes that left so far. */
  readonly progress: (loaded: number, total: number) => void;
  readonly arrive: () => void;
  readonly breakOff: () => void;
  readonly stopped: () => boolean;
}

/** Replaces the browser's uploads; gives the requests made so far, oldest first. */
export function fakeUploads(): readonly FakeUpload[] {
  const uploads: FakeUpload[] = [];

  class FakeRequest {
    readonly upload: { onprogress?: (event: unknown) => void } = {};
    status = 0;
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    url = '';
    aborted = false;

    open(_method: string, url: string) {
      this.url = url;
    }

    setRequestHeader() {
      this.status = 0;
    }

    send() {
      uploads.push({
        url: this.url,
        progress: (loaded, total) => this.upload.onprogress?.({ lengthComputable: true, loaded, total }),
        arrive: () => {
          this.status = 200;
          this.onload?.();
        },
        breakOff: () => this.onerror?.(),
        stopped: () => this.aborted,
      });
    }

    abort() {
      this.aborted = true;
      this.onabort?.();
    }
  }

  Object.defineProperty(window, 'XMLHttpRequest', { configurable: true, value: FakeRequest });
  return uploads;
}
