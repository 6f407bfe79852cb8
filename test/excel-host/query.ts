import type { ExcelHost } from './engine';
import type { HostObject } from './hostObject';
import { invalidArgument, type QueryInfo } from './protocol';

/** Answers exactly what `Select` asks for, in PascalCase: an extra key would hide a forgotten load. */
export function project(object: HostObject, query: QueryInfo, host: ExcelHost): Record<string, unknown> {
  const paths = [...(query.Select ?? (query.Expand ? [] : ['*'])), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  if (!object.isCollection) return select(object, paths, host);
  const from = query.Skip ?? 0;
  const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
  return {
    _Items: items.map((item, index) => ({ ...item.identity(), _Index: from + index, ...select(item, paths, host) })),
  };
}

function select(object: HostObject, paths: readonly string[], host: ExcelHost): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/').filter((part) => part !== 'items');
    const name = pascal(head);
    if (head === '*') for (const property of object.propertyNames) answer[property] = object.get(property);
    else if (object.hasLink(name)) nested.set(name, [...(nested.get(name) ?? []), rest.join('/') || '*']);
    else if (object.propertyNames.includes(name)) answer[name] = object.get(name);
    else {
      host.unknownMembers.push(`${object.type}.${head} (load)`);
      throw invalidArgument(`${object.type}.load`);
    }
  }
  for (const [name, inner] of nested) {
    const link = object.link(name);
    answer[name] = link === null ? null : project(link, { Select: inner }, host);
  }
  return answer;
}

const pascal = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));
