import { type OracleRow } from './oracleRow';
import { cFamilyRows } from './rows/cFamily';
import { macroRows } from './rows/macros';
import { json5Row, yamlRow } from './rows/config';
import { jsonRow, tomlRow } from './rows/data';
import { dynamicRows } from './rows/dynamic';
import { functionalRows } from './rows/functional';
import { hdlRows } from './rows/hdl';
import { managedRows } from './rows/managed';
import { memoryRows } from './rows/memory';
import { mobileRows } from './rows/mobile';
import { notebookRow } from './rows/notebook';
import { perlRow } from './rows/perl';
import { pythonRow } from './rows/python';
import { rustRow } from './rows/rust';
import { scalaRow } from './rows/scala';
import { scientificRows } from './rows/scientific';
import { scriptRows } from './rows/script';
import { shaderRows } from './rows/shaders';
import { systemsRows } from './rows/systems';
import { tableRows } from './rows/tables';
import { visualBasicRow } from './rows/visualBasic';

/** The languages that somebody else's parser reads too. */
export const oracleRows: readonly OracleRow[] = [
  ...cFamilyRows,
  pythonRow,
  rustRow,
  ...hdlRows,
  ...scriptRows,
  ...managedRows,
  ...mobileRows,
  scalaRow,
  ...systemsRows,
  ...shaderRows,
  ...macroRows,
  ...dynamicRows,
  perlRow,
  ...functionalRows,
  visualBasicRow,
  jsonRow,
  ...scientificRows,
  tomlRow,
  json5Row,
  yamlRow,
  notebookRow,
  ...tableRows,
  ...memoryRows,
];
