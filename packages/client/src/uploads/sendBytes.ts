interface Sending {
  readonly url: string;
  readonly file: File;
  /** Share of the bytes that left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** `CANCELLED` by the person, `INTERRUPTED` by the network, `REFUSED` by the server. */
export type SendResult = 'SENT' | 'CANCELLED' | 'INTERRUPTED' | 'REFUSED';

/** Puts a file's bytes to an upload address. `fetch` cannot tell how far an upload is, hence XMLHttpRequest. */
export function sendBytes({ url, file, onProgress, signal }: Sending): Promise<SendResult> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve('CANCELLED');
      return;
    }
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('x-docket', '1');
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve(request.status < 300 ? 'SENT' : 'REFUSED');
    request.onerror = () => resolve('INTERRUPTED');
    request.ontimeout = () => resolve('INTERRUPTED');
    request.onabort = () => resolve('CANCELLED');
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
