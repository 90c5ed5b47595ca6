import { findDates } from '../parse/dates.ts';
import type { YamlValue } from '../parse/yamlData.ts';
import { nearest } from './nearest.ts';
import type { Shape } from './options.ts';

/** Told of each value that is not of its shape: what belongs there, and what may have been meant. */
type Wrong = (value: YamlValue, takes: string, instead: readonly string[]) => void;

/** More days than this are a slip of the pen. */
const MOST_DAYS = 1000;

/** The plain data of a value; `undefined` where nothing of it is of the shape. Items that are wrong are left out. */
export function readValue(value: YamlValue, shape: Shape, wrong: Wrong): unknown {
  switch (shape.is) {
    case 'one-of': {
      if (typeof value.value === 'string' && shape.values.includes(value.value)) return value.value;
      wrong(value, shape.takes(), typeof value.value === 'string' ? nearest(value.value, shape.values) : []);
      return undefined;
    }
    case 'text':
      if (isText(value.value)) return String(value.value).trim();
      break;
    case 'yes-or-no':
      if (typeof value.value === 'boolean') return value.value;
      break;
    case 'date': {
      const { value: day } = value;
      if (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && findDates(day)[0]?.date) return day;
      break;
    }
    case 'days': {
      const { value: days } = value;
      if (days === 'none') return null;
      // The quick reader of plain YAML leaves numbers to the parser; the editor sends them as they are.
      if (typeof days === 'number' && Number.isInteger(days) && days > 0 && days <= MOST_DAYS) return days;
      break;
    }
    case 'list':
      return list(value, shape, wrong);
    case 'map':
    case 'overrides':
      break;
  }
  wrong(value, shape.takes(), []);
  return undefined;
}

function list(value: YamlValue, shape: Shape & { is: 'list' }, wrong: Wrong): unknown {
  if (!value.items && (value.keys || !isText(value.value))) {
    wrong(value, shape.takes(), []);
    return undefined;
  }
  const items = value.items ?? [value];
  return items.flatMap((item) => {
    if (shape.nested && item.items) {
      const inner = item.items.map((one) => readValue(one, shape.of, wrong)).filter((one) => one !== undefined);
      return inner.length ? [inner] : [];
    }
    const read = readValue(item, shape.of, wrong);
    return read === undefined ? [] : [read];
  });
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}
