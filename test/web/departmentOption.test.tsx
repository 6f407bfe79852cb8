/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { failureJson } from '../../src/app/report/reviewJson';
import { DepartmentOption } from '../../src/web/components/DepartmentOption';
import { newRow, withReport } from '../../src/web/departmentRow';

test('a department of the list is read out once: its name, what was found, and no second name after it', () => {
  const path = '报送/县民政局/决算公开表.xlsx';
  const row = withReport(newRow(1, path, new File([], path)), failureJson(path, { code: 'x', message: '文件已损坏' }));
  render(
    <FluentProvider theme={webLightTheme}>
      <DepartmentOption id="one" row={row} index={0} count={1} isOpen beginning="县" isTwin={false} onChoose={() => undefined} />
    </FluentProvider>,
  );
  expect(screen.getByRole('option', { name: /^县民政局(?!.*县民政局).*未能读取/, description: '' })).toBeTruthy();
  // Whoever sees it has path and reason under the mouse.
  expect(screen.getByTitle(/决算公开表\.xlsx 文件已损坏$/).textContent).not.toBe('');
});
