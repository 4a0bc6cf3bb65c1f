import { type RadixRule } from '../language';

export const hex: readonly RadixRule[] = [
  { prefix: '0x', radix: 16 },
  { prefix: '0X', radix: 16 },
];
export const octal: readonly RadixRule[] = [
  { prefix: '0o', radix: 8 },
  { prefix: '0O', radix: 8 },
];
export const binary: readonly RadixRule[] = [
  { prefix: '0b', radix: 2 },
  { prefix: '0B', radix: 2 },
];
