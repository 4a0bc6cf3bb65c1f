/** What `parse.ts` compiles to; the build embeds it (scripts/kernels.mjs). */
declare const bytes: Uint8Array<ArrayBuffer>;
export default bytes;
