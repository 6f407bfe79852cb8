/// <reference types="wps-jsapi" />
import type * as own from '../../src/wps/objectModel';

/** Members of ours that the vendor's declarations do not have; the compiler refuses anything but `never` below. */
type Undeclared<Own, Vendor> = Exclude<keyof Own, keyof Vendor>;

type AllUndeclared =
  | Undeclared<own.WpsApplication, Et.EtApplication>
  | Undeclared<own.WpsWorkbook, Et.EtWorkbook>
  | Undeclared<own.WpsSheets, Et.EtSheets>
  | Undeclared<own.WpsSheet, Et.EtWorksheet>
  | Undeclared<own.WpsRange, Et.EtRange>
  | Undeclared<own.WpsFont, Et.EtFont>
  | Undeclared<own.WpsFormatConditions, Et.EtFormatConditions>
  | Undeclared<own.WpsFormatCondition, Et.EtFormatCondition>
  | Undeclared<own.WpsComments, Et.EtComments>
  | Undeclared<own.WpsComment, Et.EtComment>
  | Undeclared<own.WpsValidation, Et.EtValidation>
  | Undeclared<own.WpsWindow, Et.EtWindow>
  | Undeclared<own.WpsPageSetup, Et.EtPageSetup>
  | Undeclared<own.WpsFunctions, Et.EtWorksheetFunction>
  | Undeclared<own.WpsProperties, Kso.KsoDocumentProperties>
  | Undeclared<own.WpsXmlParts, Kso.KsoCustomXMLParts>
  | Undeclared<own.WpsXmlPart, Kso.KsoCustomXMLPart>
  | Undeclared<own.WpsAddIn, typeof wps>
  | Undeclared<own.WpsTaskPane, wps.CustomTaskpane>
  | Undeclared<own.WpsEvents, typeof wps.ApiEvent>
  // The later declarations (wps-jsapi-declare 2.2.0) have the two that read and write bytes.
  | Exclude<Undeclared<own.WpsFiles, typeof wps.FileSystem>, 'writeAsBinaryString' | 'readAsBinaryString'>;

test('every member of the object model that is used stands in the vendor’s declarations', () => {
  const undeclared: AllUndeclared[] = [];
  const accepts = (names: never[]): number => names.length;
  expect(accepts(undeclared)).toBe(0);
});
