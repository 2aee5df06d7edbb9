import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
} as const;

/** The policy as a header; a nonce lets styles in that a page makes while it runs, and only those. */
export function contentSecurityPolicy(styleNonce?: string): string {
  const styles =
    styleNonce === undefined ? policy['style-src'] : [...policy['style-src'], `'nonce-${styleNonce}'`];
  return Object.entries({ ...policy, 'style-src': styles })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Headers of every answer: nothing from elsewhere, no framing, no sniffing, HTTPS for good where it is used. */
export async function addSecurityHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    hsts: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  const header = contentSecurityPolicy();
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('content-security-policy', header);
    done();
  });
}
