interface Sending {
  readonly url: string;
  readonly file: File;
  /** Share of the bytes that left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** `CANCELLED` by the person, `INTERRUPTED` on the way, `REFUSED` by the server in its own words. */
export type SendResult =
  | { readonly kind: 'SENT' | 'CANCELLED' | 'INTERRUPTED' }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly message: string };

/** Puts a file's bytes to an upload address. `fetch` cannot tell how far an upload is, hence XMLHttpRequest. */
export function sendBytes({ url, file, onProgress, signal }: Sending): Promise<SendResult> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve({ kind: 'CANCELLED' });
      return;
    }
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('x-docket', '1');
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve(request.status < 300 ? { kind: 'SENT' } : refusalIn(request.responseText));
    request.onerror = () => resolve({ kind: 'INTERRUPTED' });
    request.ontimeout = () => resolve({ kind: 'INTERRUPTED' });
    request.onabort = () => resolve({ kind: 'CANCELLED' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** The refusal a server words as JSON; what is none, or asks for the bytes again, may be tried again. */
function refusalIn(text: string): SendResult {
  const { code, message, remedy } = fieldsOf(text);
  const again = code === undefined || message === undefined || code === 'UPLOAD_INCOMPLETE';
  if (again) return { kind: 'INTERRUPTED' };
  return { kind: 'REFUSED', code, message: remedy === undefined ? message : `${message} ${remedy}` };
}

function fieldsOf(text: string): Partial<Record<string, string>> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return {};
    return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}
