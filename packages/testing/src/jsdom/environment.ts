import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-jsdom';

// jsdom rejects Node's AbortController and AbortSignal, and with Node's MessageChannel Jest never exits:
// those three stay jsdom's own.
const fromNode = {
  Blob,
  BroadcastChannel,
  CompressionStream,
  DecompressionStream,
  FormData,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextDecoderStream,
  TextEncoder,
  TextEncoderStream,
  TransformStream,
  WritableStream,
  fetch,
  structuredClone,
};

/** A jsdom page that also has the web platform's parts which jsdom lacks and Node carries. */
export default class BrowserLikeEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    Object.assign(this.global, fromNode);
  }
}
