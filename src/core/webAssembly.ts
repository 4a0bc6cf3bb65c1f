/** What is used of WebAssembly; none of the type libraries of these rooms declares it. */
export interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

let forbidden = false;

/** Whether kernels may be used at all. */
export const mayUseKernels = (): boolean => !forbidden;

/** The global object's own WebAssembly. */
export const ownWebAssembly = (): WebAssemblyHost | undefined =>
  (globalThis as { readonly WebAssembly?: WebAssemblyHost }).WebAssembly;

/**
 * The exports of the kernels that `bytes` are; `undefined` where WebAssembly or its SIMD is missing, or a page's policy
 * forbids compiling: the same results come more slowly then.
 */
export function kernelExports(bytes: Uint8Array<ArrayBuffer>, host: WebAssemblyHost | undefined): unknown {
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
  if (!host || !littleEndian) return undefined;
  try {
    return new host.Instance(new host.Module(bytes)).exports;
  } catch {
    return undefined;
  }
}

/** Runs with the TypeScript reference alone; for tests and comparisons. */
export function withoutKernels<T>(run: () => T): T {
  const before = forbidden;
  forbidden = true;
  try {
    return run();
  } finally {
    forbidden = before;
  }
}
