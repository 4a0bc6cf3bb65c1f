import { type RangeEventBody } from '../../protocol/rangeEvents';

export type Head = RangeEventBody<'head'>;
export type Distribution = RangeEventBody<'distribution'>;
export type Choice = RangeEventBody<'choice'>;
export type Clipping = RangeEventBody<'clipping'>;
export type Schemes = RangeEventBody<'schemes'>;
export type Errors = RangeEventBody<'errors'>;
export type Arrays = RangeEventBody<'arrays'>;
