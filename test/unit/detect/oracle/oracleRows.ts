import { type OracleRow } from './oracleRow';
import { cFamilyRows } from './rows/cFamily';
import { jsonRow, tomlRow } from './rows/data';
import { dynamicRows } from './rows/dynamic';
import { functionalRows } from './rows/functional';
import { hdlRows } from './rows/hdl';
import { managedRows } from './rows/managed';
import { mobileRows } from './rows/mobile';
import { pythonRow } from './rows/python';
import { rustRow } from './rows/rust';
import { scientificRows } from './rows/scientific';
import { scriptRows } from './rows/script';
import { systemsRows } from './rows/systems';

/** The languages that somebody else's parser reads too. */
export const oracleRows: readonly OracleRow[] = [
  ...cFamilyRows,
  pythonRow,
  rustRow,
  ...hdlRows,
  ...scriptRows,
  ...managedRows,
  ...mobileRows,
  ...systemsRows,
  ...dynamicRows,
  ...functionalRows,
  jsonRow,
  ...scientificRows,
  tomlRow,
];
