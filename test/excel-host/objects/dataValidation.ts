import { formatArea } from '../area';
import { objectType, type Property } from '../hostObject';
import { accessDenied } from '../protocol';
import type { EntryRuleData } from '../workbook';
import type { RangeSelf } from './range';

function part(key: 'rule' | 'errorAlert'): Property<RangeSelf> {
  const find = ({ sheet, area }: RangeSelf): EntryRuleData | undefined =>
    sheet.entryRules?.find(({ area: own }) => own === formatArea(area));
  return {
    since: 8,
    get: (self) => find(self)?.[key] ?? null,
    set: (self, value) => {
      if (self.sheet.protected) throw accessDenied('DataValidation');
      const known = find(self);
      if (known === undefined) (self.sheet.entryRules ??= []).push({ area: formatArea(self.area), [key]: value });
      else known[key] = value;
    },
  };
}

/** Rules on what may be typed; the areas of two rules do not overlap here. */
export const dataValidation = objectType<RangeSelf>({
  name: 'DataValidation',
  properties: { Rule: part('rule'), ErrorAlert: part('errorAlert') },
});
