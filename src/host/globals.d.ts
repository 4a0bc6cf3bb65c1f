/** What both extension hosts have without DOM or Node types. */
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare const performance: { now(): number };
