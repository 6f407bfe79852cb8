import { startExcel } from './jestExcel';
import { addSheet, createWorkbook, reopen, sheetById, type WorkbookData } from './workbook';

function workbookWithData(): WorkbookData {
  const workbook = createWorkbook('Data', 'Empty');
  const data = sheetById(workbook, 'Data');
  data.cells = {
    A1: { value: '合计' },
    B2: { value: 1.5, numberFormat: '0.00' },
    C2: { value: 3, formula: 'B2*2' },
    A3: { value: { error: '#DIV/0!' } },
    B3: { value: true },
  };
  return workbook;
}

const codeOf = (error: unknown): unknown => (error instanceof OfficeExtension.Error ? error.code : error);

describe('worksheets', () => {
  test('load of the collection answers what was asked for and no more', async () => {
    startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name');
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(['Data', 'Empty']);
      expect(() => sheets.items[0]?.visibility).toThrow(/PropertyNotLoaded|not available/);
    });
  });

  test('getItem takes a name in any case; getItemOrNullObject gives a null object', async () => {
    startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem('DATA');
      const missing = context.workbook.worksheets.getItemOrNullObject('x');
      found.load('name,visibility,protection/protected');
      missing.load('name');
      await context.sync();
      expect([found.name, found.visibility, found.protection.protected]).toEqual(['Data', 'Visible', false]);
      expect(missing.isNullObject).toBe(true);
    });
  });

  test('getItem of a missing sheet is ItemNotFound with the place of the mistake', async () => {
    startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('x').load('name');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('a sheet from add can be used after the sync; a second one of that name is refused', async () => {
    const { workbook } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('新表');
      await context.sync();
      added.getRange('A1').values = [['x']];
      added.activate();
      await context.sync();
    });
    expect(sheetById(workbook, '新表').cells).toEqual({ A1: { value: 'x' } });
    expect(workbook.activeSheet).toBe(sheetById(workbook, '新表').id);
    const again = Excel.run(async (context) => {
      context.workbook.worksheets.add('data');
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('ranges', () => {
  test('values, formulas, types, formats and place', async () => {
    startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A2:C3');
      range.load('values,formulas,valueTypes,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      expect(range.values).toEqual([
        ['', 1.5, 3],
        ['#DIV/0!', true, ''],
      ]);
      expect(range.formulas).toEqual([
        ['', 1.5, '=B2*2'],
        ['#DIV/0!', true, ''],
      ]);
      expect(range.valueTypes).toEqual([
        ['Empty', 'Double', 'Double'],
        ['Error', 'Boolean', 'Empty'],
      ]);
      expect(range.numberFormat[0]).toEqual(['General', '0.00', 'General']);
      expect([range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([
        'Data!A2:C3',
        1,
        0,
        2,
        3,
      ]);
    });
  });

  test('text is what cells show; merged areas are told whole, or refused where there are more than 512', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Data').merges = ['A1:C1', 'B4:B6'];
    sheetById(workbook, 'Empty').merges = Array.from({ length: 513 }, (_merge, row) => `A${row + 1}:B${row + 1}`);
    startExcel(workbook);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:C5');
      const merged = range.getMergedAreasOrNullObject();
      const none = context.workbook.worksheets.getItem('Data').getRange('D1:D9').getMergedAreasOrNullObject();
      range.load('text');
      merged.load('areaCount,areas/items/address,areas/items/rowCount');
      none.load('address');
      await context.sync();
      expect(range.text.slice(1, 3)).toEqual([
        ['', '1.50', '3'],
        ['#DIV/0!', 'TRUE', ''],
      ]);
      expect(merged.areas.items.map((area) => [area.address, area.rowCount])).toEqual([
        ['Data!A1:C1', 1],
        ['Data!B4:B6', 3],
      ]);
      expect([merged.areaCount, none.isNullObject]).toEqual([2, true]);
    });
    const tooMany = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Empty').getRange('A1:B600').getMergedAreasOrNullObject().load('address');
      await context.sync();
    });
    await expect(tooMany).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('the used range counts values only when asked; a blank sheet gives A1 or a null object', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Data').cells.F9 = { value: null, fill: '#FF0000' };
    startExcel(workbook);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const [all, values] = [worksheets.getItem('Data').getUsedRange(), worksheets.getItem('Data').getUsedRange(true)];
      const [blank, none] = [
        worksheets.getItem('Empty').getUsedRange(true),
        worksheets.getItem('Empty').getUsedRangeOrNullObject(true),
      ];
      for (const range of [all, values, blank, none]) range.load('address');
      await context.sync();
      expect([all.address, values.address, blank.address]).toEqual(['Data!A1:F9', 'Data!A1:C3', 'Empty!A1']);
      expect(none.isNullObject).toBe(true);
    });
  });

  test('what is written is read as typed input; null leaves a cell alone', async () => {
    const { workbook } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Empty');
      sheet.getRange('A1:H1').values = [['1,234.5', "'1", '=', 'TRUE', '#N/A', '5%', null, '2024-1-1']];
      await context.sync();
    });
    expect(sheetById(workbook, 'Empty').cells).toEqual({
      A1: { value: 1234.5 },
      B1: { value: '1', quotePrefix: true },
      C1: { value: '=' },
      D1: { value: true },
      E1: { value: { error: '#N/A' } },
      F1: { value: 0.05, numberFormat: '0%' },
      H1: { value: 45292, numberFormat: 'yyyy/m/d' },
    });
  });

  test('a formula that the workbook came with can be entered again, any other is refused by the test host', async () => {
    const { workbook, host } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Data').getRange('C2');
      cell.values = [[7]];
      cell.formulas = [['=B2*2']];
      await context.sync();
    });
    expect(sheetById(workbook, 'Data').cells.C2).toEqual({ value: 3, formula: 'B2*2' });
    const unknown = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('C2').formulas = [['=MEDIAN(B2)']];
      await context.sync();
    });
    await expect(unknown).rejects.toThrow('cannot calculate =MEDIAN(B2)');
    expect(host.unknownMembers).toEqual([]);
  });

  test('an array of the wrong size is InvalidArgument', async () => {
    startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1:B1').values = [[1]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('more than 1,500 cells, which the library writes in blocks, arrive whole and in one request', async () => {
    const { workbook, host } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Empty').getRange('A1:B1000').values = Array.from({ length: 1000 }, (_row, row) => [
        row,
        'x',
      ]);
      await context.sync();
    });
    expect(Object.keys(sheetById(workbook, 'Empty').cells)).toHaveLength(2000);
    expect(sheetById(workbook, 'Empty').cells.A1000).toEqual({ value: 999 });
    expect(host.recorder.syncs).toHaveLength(1);
  });

  test('hidden rows and columns', async () => {
    const workbook = workbookWithData();
    Object.assign(sheetById(workbook, 'Data'), { hiddenRows: [1], hiddenColumns: [2] });
    startExcel(workbook);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:C3');
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
      await context.sync();
      expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
      expect(columns.value[2]).toEqual({ columnHidden: true, columnIndex: 2 });
    });
  });

  test('formats of cells', async () => {
    const { workbook } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Empty').getRange('B2');
      range.format.fill.color = '#FF0000';
      range.format.wrapText = true;
      range.format.verticalAlignment = 'Top';
      range.format.columnWidth = 100;
      range.format.autofitRows();
      range.load('format/fill/color,format/font/color,format/wrapText,format/protection/locked');
      await context.sync();
      expect([range.format.fill.color, range.format.font.color, range.format.wrapText]).toEqual(['#FF0000', '#000000', true]);
      expect(range.format.protection.locked).toBe(true);
    });
    expect(sheetById(workbook, 'Empty').cells.B2).toEqual({
      value: null,
      fill: '#FF0000',
      wrapText: true,
      verticalAlignment: 'Top',
    });
    expect(sheetById(workbook, 'Empty').columnWidths).toEqual({ 1: 100 });
  });

  test('selection: a range, the active cell, and several areas that getSelectedRange refuses', async () => {
    const { workbook, user } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Empty').getRange('B2:C3').select();
      const active = context.workbook.getActiveCell();
      const selected = context.workbook.getSelectedRange();
      active.load('address,worksheet/name');
      selected.load('address');
      await context.sync();
      expect([active.address, active.worksheet.name, selected.address]).toEqual(['Empty!B2', 'Empty', 'Empty!B2:C3']);
    });
    expect(workbook.selection).toBe('B2:C3');
    user.select('Data', 'C3,A1');
    const several = Excel.run(async (context) => {
      context.workbook.getSelectedRange().load('address');
      await context.sync();
    });
    await expect(several).rejects.toMatchObject({ code: 'InvalidSelection' });
  });

  test('a range can be used over several syncs, and no longer than Excel.run', async () => {
    const { host } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('B2');
      range.load('values');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Data!B2');
      expect(host.references.size).toBe(1);
    });
    expect(host.references.size).toBe(0);
  });
});

describe('conditional formats', () => {
  test('what is added stands on top, can be loaded again and deleted', async () => {
    const { workbook } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A1').conditionalFormats.add('CellValue');
      const added = sheet.getRanges('B2,C3:C4').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=ISBLANK(B2)';
      added.custom.format.fill.color = '#00FF00';
      added.custom.format.font.bold = true;
      await context.sync();
      const all = sheet.getRange().conditionalFormats;
      const onC4 = sheet.getRange('C4').conditionalFormats.getCount();
      const onA1 = sheet.getRange('A1').conditionalFormats;
      all.load('items/type,items/priority,items/stopIfTrue');
      onA1.load('items/type');
      await context.sync();
      expect(all.items.map((format) => [format.type, format.priority])).toEqual([
        ['Custom', 0],
        ['CellValue', 1],
      ]);
      expect(onC4.value).toBe(1);
      expect(onA1.items.map((format) => format.type)).toEqual(['CellValue']);
      const rule = all.items[0]?.custom.rule;
      rule?.load('formula');
      await context.sync();
      expect(rule?.formula).toBe('=ISBLANK(B2)');
      all.items[0]?.delete();
      await context.sync();
    });
    expect(sheetById(workbook, 'Data').conditionalFormats.map((format) => format.type)).toEqual(['CellValue']);
  });

  test('the custom part of another type is refused, its OrNullObject is a null object', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Data').conditionalFormats = [{ id: '{x}', type: 'CellValue', areas: 'A1', stopIfTrue: false, font: {} }];
    startExcel(workbook);
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets.getItem('Data').getRange().conditionalFormats.getItem('{x}');
      const custom = format.customOrNullObject;
      custom.load('rule/formula');
      await context.sync();
      expect(custom.isNullObject).toBe(true);
      format.custom.rule.load('formula');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
  });

  test('a list of addresses longer than 8,192 characters is refused', async () => {
    startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      const addresses = Array.from({ length: 3000 }, (_cell, row) => `A${row + 1}`).join(',');
      context.workbook.worksheets.getItem('Data').getRanges(addresses).load('areaCount');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('notes, comments, settings, properties', () => {
  test('notes are added, found by cell, located and deleted; a second one on a cell is refused', async () => {
    const { workbook } = startExcel(workbookWithData(), { api: 18, notes: true });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').notes.add('B2', '请核对');
      await context.sync();
      const { notes } = context.workbook;
      notes.load('items/content,items/authorName');
      await context.sync();
      const [note] = notes.items;
      const location = note?.getLocation();
      location?.load('address');
      await context.sync();
      expect([note?.content, note?.authorName, location?.address]).toEqual(['请核对', '使用者', 'Data!B2']);
    });
    const second = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').notes.add('B2', 'x');
      await context.sync();
    });
    await expect(second).rejects.toMatchObject({ code: 'InvalidOperation' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').notes.getItem('B2').delete();
      await context.sync();
    });
    expect(sheetById(workbook, 'Data').notes).toEqual([]);
  });

  test('threaded comments are listed and located', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Empty').comments = [{ id: '{c}', address: 'D4', author: '某人', content: '?' }];
    startExcel(workbook);
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.load('items/content,items/authorName');
      await context.sync();
      const location = comments.items[0]?.getLocation();
      location?.load('address');
      await context.sync();
      expect([comments.items[0]?.content, location?.address]).toEqual(['?', 'Empty!D4']);
    });
  });

  test('settings are kept in the workbook', async () => {
    const { workbook } = startExcel(workbookWithData());
    await Excel.run(async (context) => {
      context.workbook.settings.add('k', 'v');
      await context.sync();
      const [found, none] = [
        context.workbook.settings.getItemOrNullObject('k'),
        context.workbook.settings.getItemOrNullObject('x'),
      ];
      found.load('key,value');
      none.load('value');
      await context.sync();
      expect([found.key, found.value, none.isNullObject]).toEqual(['k', 'v', true]);
    });
    expect(reopen(workbook).settings).toEqual({ k: 'v' });
    await Excel.run(async (context) => {
      context.workbook.settings.getItem('k').delete();
      await context.sync();
    });
    expect(workbook.settings).toEqual({});
  });

  test('document properties and the protection of the structure', async () => {
    const workbook = workbookWithData();
    workbook.properties.author = '张三';
    workbook.structureProtected = true;
    startExcel(workbook);
    await Excel.run(async (context) => {
      const { properties, protection } = context.workbook;
      properties.load('author,lastAuthor,manager,company');
      protection.load('protected');
      await context.sync();
      expect([properties.author, properties.company, protection.protected]).toEqual(['张三', '', true]);
    });
  });
});

describe('protection', () => {
  test('a protected sheet refuses values, formats and notes, but for unlocked cells', async () => {
    const workbook = workbookWithData();
    Object.assign(sheetById(workbook, 'Data'), { protected: true });
    sheetById(workbook, 'Data').cells.D1 = { value: null, unlocked: true };
    startExcel(workbook, { api: 18, notes: true });
    const attempts: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'),
      (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'),
      (sheet) => sheet.notes.add('A1', 'x'),
    ];
    for (const attempt of attempts) {
      const failed = Excel.run(async (context) => {
        attempt(context.workbook.worksheets.getItem('Data'));
        await context.sync();
      });
      await expect(failed).rejects.toMatchObject({ code: 'AccessDenied' });
    }
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('D1').values = [[1]];
      await context.sync();
    });
    expect(sheetById(workbook, 'Data').cells.D1?.value).toBe(1);
  });
});

describe('versions', () => {
  test('the library itself refuses a member of a later set', () => {
    startExcel(workbookWithData(), { api: 8 });
    return expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRanges('A1').load('address');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('the host refuses where the library does not ask', async () => {
    startExcel(workbookWithData(), { api: 5 });
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=1';
      await context.sync();
    });
    await expect(failed.catch(codeOf)).resolves.toBe('ApiNotFound');
  });
});

describe('the host is honest', () => {
  test('a member that it does not have fails by name and is remembered', async () => {
    const { host } = startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1').format.borders.load('count');
      await context.sync();
    });
    await expect(failed).rejects.toThrow('the in-memory Excel does not know RangeFormat.Borders');
    expect(host.unknownMembers.splice(0)).toEqual(['RangeFormat.Borders']);
  });

  test('a property that it does not have fails to load', async () => {
    const { host } = startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').load('standardWidth');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.unknownMembers.splice(0)).toEqual(['Worksheet.standardWidth (load)']);
  });

  test('actions before the one that fails stay done', async () => {
    const { workbook } = startExcel(workbookWithData());
    const failed = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Empty').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('x').getRange('A1').values = [[2]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(sheetById(workbook, 'Empty').cells.A1?.value).toBe(1);
  });
});

describe('events', () => {
  test('changes of cells reach the collection and the sheet; removed handlers hear nothing', async () => {
    const { user, host } = startExcel(workbookWithData());
    const heard: string[] = [];
    const listen = (name: string) => (args: Excel.WorksheetChangedEventArgs) => {
      heard.push(`${name} ${args.address}`);
      return Promise.resolve();
    };
    const handles = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = [sheets.onChanged.add(listen('all')), sheets.getItem('Data').onChanged.add(listen('Data'))];
      await context.sync();
      return added;
    });
    user.type('Data', 'B2', '9');
    user.type('Empty', 'A1', 'x');
    await settled();
    expect(heard).toEqual(['all B2', 'Data B2', 'all A1']);
    const [first] = handles;
    if (!first) throw new Error('no handle');
    await Excel.run(first.context, async (context) => {
      for (const handle of handles) handle.remove();
      await context.sync();
    });
    user.type('Data', 'B2', '10');
    await settled();
    expect(heard).toHaveLength(3);
    expect(host.registrations.size).toBe(0);
  });

  test('selection and new sheets', async () => {
    const { user } = startExcel(workbookWithData());
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('workbook')));
      workbook.worksheets.onSelectionChanged.add((args) => Promise.resolve(void heard.push(`sheets ${args.address}`)));
      workbook.worksheets.onAdded.add((args) => Promise.resolve(void heard.push(`added ${args.source}`)));
      await context.sync();
    });
    user.select('Empty', 'D4');
    user.addSheet('third');
    await settled();
    expect(heard.sort()).toEqual(['added Local', 'sheets D4', 'workbook']);
  });
});

describe('what an add-in does itself', () => {
  test('is announced as well, after the answer', async () => {
    startExcel(workbookWithData());
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push('selected')));
      workbook.worksheets.onChanged.add((args) => Promise.resolve(void heard.push(`changed ${args.address}`)));
      workbook.worksheets.onAdded.add((args) => Promise.resolve(void heard.push(`added ${args.source}`)));
      await context.sync();
      workbook.worksheets.add('新表').getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      workbook.worksheets.getItem('Data').getRange('B2').select();
      await context.sync();
    });
    await settled();
    expect(heard.sort()).toEqual(['added Local', 'changed A1:B2', 'selected']);
  });
});

test('reopening a workbook keeps all of it', () => {
  const workbook = workbookWithData();
  addSheet(workbook, '批注').notes.push({ address: 'A1', author: '某人', content: 'x' });
  expect(reopen(workbook)).toEqual(workbook);
});

/** Lets handlers run: the library calls them in promises of its own. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('as unkind as the real one', () => {
  const failing = (act: (context: Excel.RequestContext) => void): Promise<unknown> =>
    Excel.run(async (context) => {
      act(context);
      await context.sync();
    }).then(() => null, codeOf);

  test('by default it answers every set, and office.js has no notes', () => {
    startExcel(workbookWithData());
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.20')).toBe(true);
    expect('NoteCollection' in Excel).toBe(process.env['OFFICE_JS_DIR'] !== undefined);
    startExcel(workbookWithData(), { notes: true });
    expect('NoteCollection' in Excel).toBe(true);
    startExcel(workbookWithData(), { notes: false });
    expect('NoteCollection' in Excel).toBe(false);
  });

  test('more than five million cells are null, without an error', async () => {
    startExcel(workbookWithData());
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const [most, more] = [sheet.getRange('A1:A5000'), sheet.getRange('A1:E1000001')];
      most.load('values');
      more.load('values,formulas,rowCount');
      await context.sync();
      expect(most.values).toHaveLength(5000);
      expect([more.values, more.formulas, more.rowCount]).toEqual([null, null, 1_000_001]);
    });
  });

  test('Excel on the web takes and gives five megabytes', async () => {
    const text = '长'.repeat(1000);
    const workbook = workbookWithData();
    for (let row = 1; row <= 2000; row += 1) sheetById(workbook, 'Data').cells[`A${row}`] = { value: text };
    startExcel(workbook, { platform: 'OfficeOnline' });
    const read = (context: Excel.RequestContext): unknown =>
      context.workbook.worksheets.getItem('Data').getRange('A1:A2000').load('values');
    expect(await failing(read)).toBe('ResponsePayloadSizeLimitExceeded');
    const write = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getItem('Empty').getRange('A1').values = [['x'.repeat(6 * 1024 * 1024)]];
    };
    expect(await failing(write)).toBe('RequestPayloadSizeLimitExceeded');
    expect(sheetById(workbook, 'Empty').cells).toEqual({});
    startExcel(workbook);
    expect(await failing(read)).toBeNull();
  });

  test('a chart sheet has a name and no cells', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Empty').isUnsupported = true;
    startExcel(workbook);
    const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Empty');
    expect(await failing((context) => sheet(context).load('name,visibility'))).toBeNull();
    expect(await failing((context) => sheet(context).getRange('A1').load('values'))).toBe('UnsupportedSheet');
    expect(await failing((context) => sheet(context).load('protection/protected'))).toBe('UnsupportedSheet');
  });

  test('a dead conditional format is listed and not found', async () => {
    const workbook = workbookWithData();
    sheetById(workbook, 'Data').conditionalFormats = [
      { id: '{d}', type: 'Custom', areas: 'A1', formula: '=A1', stopIfTrue: false, font: {}, isDead: true },
    ];
    startExcel(workbook);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Data').getRange().conditionalFormats;
      formats.load('items/id,items/type');
      await context.sync();
      expect(formats.items.map(({ id }) => id)).toEqual(['{d}']);
    });
    const ask = (context: Excel.RequestContext): unknown =>
      context.workbook.worksheets.getItem('Data').getRange().conditionalFormats.getItem('{d}').custom.rule.load('formula');
    expect(await failing(ask)).toBe('ItemNotFound');
  });

  test('settings are refused above a size', async () => {
    const { workbook } = startExcel(workbookWithData(), { settingsLimit: 100 });
    expect(await failing((context) => context.workbook.settings.add('k', 'x'.repeat(50)))).toBeNull();
    expect(await failing((context) => context.workbook.settings.add('l', 'x'.repeat(50)))).toBe('GeneralException');
    expect(Object.keys(workbook.settings)).toEqual(['k']);
  });

  test('without a printer nothing can be said of a sheet’s page', async () => {
    const layOut = (context: Excel.RequestContext): void => {
      context.workbook.worksheets.getItem('Data').pageLayout.orientation = Excel.PageOrientation.landscape;
    };
    startExcel(workbookWithData(), { printer: false });
    expect(await failing(layOut)).toBe('GeneralException');
    startExcel(workbookWithData());
    expect(await failing(layOut)).toBeNull();
  });

  test.each([
    [18, 0],
    [19, 1],
  ])('1.%i: after a write of an add-in the user can undo %i times', async (api, left) => {
    const { host, user } = startExcel(workbookWithData(), { api });
    user.type('Data', 'B2', '7');
    await failing((context) => (context.workbook.worksheets.getItem('Data').getRange('A1').values = [['x']]));
    expect(host.undoList).toHaveLength(left);
  });
});
