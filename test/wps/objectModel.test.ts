/// <reference types="wps-jsapi" />
import type * as own from '../../src/wps/objectModel';

/** Members of ours that the vendor's declarations do not have; the compiler refuses anything but `never` below. */
type Undeclared<Own, Vendor> = Exclude<keyof Own, keyof Vendor>;

/** By object. */
interface AllUndeclared {
  application: Undeclared<own.WpsApplication, Et.EtApplication>;
  workbook: Undeclared<own.WpsWorkbook, Et.EtWorkbook>;
  sheets: Undeclared<own.WpsSheets, Et.EtSheets>;
  sheet: Undeclared<own.WpsSheet, Et.EtWorksheet>;
  range: Undeclared<own.WpsRange, Et.EtRange>;
  font: Undeclared<own.WpsFont, Et.EtFont>;
  formatConditions: Undeclared<own.WpsFormatConditions, Et.EtFormatConditions>;
  formatCondition: Undeclared<own.WpsFormatCondition, Et.EtFormatCondition>;
  comments: Undeclared<own.WpsComments, Et.EtComments>;
  comment: Undeclared<own.WpsComment, Et.EtComment>;
  validation: Undeclared<own.WpsValidation, Et.EtValidation>;
  window: Undeclared<own.WpsWindow, Et.EtWindow>;
  pageSetup: Undeclared<own.WpsPageSetup, Et.EtPageSetup>;
  functions: Undeclared<own.WpsFunctions, Et.EtWorksheetFunction>;
  properties: Undeclared<own.WpsProperties, Kso.KsoDocumentProperties>;
  xmlParts: Undeclared<own.WpsXmlParts, Kso.KsoCustomXMLParts>;
  xmlPart: Undeclared<own.WpsXmlPart, Kso.KsoCustomXMLPart>;
  addIn: Undeclared<own.WpsAddIn, typeof wps>;
  taskPane: Undeclared<own.WpsTaskPane, wps.CustomTaskpane>;
  events: Undeclared<own.WpsEvents, typeof wps.ApiEvent>;
  /** The later declarations (wps-jsapi-declare 2.2.0) have the two that read and write bytes. */
  files: Exclude<Undeclared<own.WpsFiles, typeof wps.FileSystem>, 'writeAsBinaryString' | 'readAsBinaryString'>;
}

test('every member of the object model that is used stands in the vendor’s declarations', () => {
  const undeclared: AllUndeclared[keyof AllUndeclared][] = [];
  const accepts = (names: never[]): number => names.length;
  expect(accepts(undeclared)).toBe(0);
});
