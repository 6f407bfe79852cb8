export { fillTemplate, type Filling } from './fillTemplate';
export { openTemplate, type Template, type TemplateUse } from './openTemplate';
