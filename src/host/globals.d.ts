/** What both extension hosts have without DOM or Node types. */
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare const performance: { now(): number };
declare function atob(base64: string): string;
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
