/** The figures as Markdown tables like those of the design's page on speed, and where each budget stands. */

const notMeasured = 'not measured';

/** Three digits at most: a bench is not more exact than that. */
function figure(value) {
  if (value === undefined || value === null || Number.isNaN(value)) return notMeasured;
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function ratio(value, to) {
  return value > 0 && to > 0 ? `${figure(value / to)} ×` : '';
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const sizeName = (bytes) => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} kB`);
const namesIn = (...groups) => [...new Set(groups.flatMap((group) => Object.keys(group ?? {})))];

function keystrokeTable(keystrokes) {
  if (!keystrokes) return '';
  const sizes = Object.keys(keystrokes).map(Number);
  const names = namesIn(...Object.values(keystrokes));
  const cell = (size, name) => {
    const own = keystrokes[size][name];
    if (!own || own.problem) return own ? 'failed' : notMeasured;
    const cpu = own.cpu === null ? '' : `, cpu ${figure(own.cpu)}`;
    return `${figure(own.p50)} / ${figure(own.p95)} (${ratio(own.p95, keystrokes[size].nothing?.p95)})${cpu}`;
  };
  const head = ['one keystroke to its diagnostics, p50 / p95 ms (p95 : nothing), processor ms', ...sizes.map(sizeName)];
  return table(
    head,
    names.map((name) => [name, ...sizes.map((size) => cell(size, name))]),
  );
}

function requestsTable(requests) {
  if (!requests) return '';
  const cell = ({ p50, p95 }, floor) => `${figure(p50)} / ${figure(p95)} (${ratio(p95, floor.p95)})`;
  const head = ['one question after a keystroke at 200 kB, p50 / p95 ms (p95 : nothing)', ...Object.keys(requests)];
  const row = (name) => [name, ...Object.values(requests).map((one) => cell(one[name], one.nothing))];
  return table(head, namesIn(...Object.values(requests)).map(row));
}

function openTable({ open, serverStart, keystrokes }) {
  if (!open && !serverStart) return '';
  const sizes = Object.keys(open ?? {}).map(Number);
  const names = namesIn(serverStart, ...Object.values(open ?? {}));
  const head = [
    'server',
    'spawn to initialize, ms',
    ...sizes.map((size) => `open ${sizeName(size)}, ms`),
    '1 MB open, MB',
  ];
  const row = (name) => [
    name,
    `${figure(serverStart?.[name])} (${ratio(serverStart?.[name], serverStart?.['node -e 0'])})`,
    ...sizes.map((size) => (name in open[size] ? figure(open[size][name]) : '')),
    name in (keystrokes?.[1_000_000] ?? {}) ? figure(keystrokes[1_000_000][name].memory?.most) : '',
  ];
  return table(head, names.map(row));
}

function commandTable({ coldStart, manyFiles, fileCount }) {
  if (!coldStart && !manyFiles) return '';
  const head = [
    'command line',
    '1 file of 20 kB, ms',
    `: node -e 0`,
    `${fileCount} statements: files/s`,
    ': markdownlint-cli2',
  ];
  const row = (name) => [
    name,
    figure(coldStart?.[name]),
    ratio(coldStart?.[name], coldStart?.['node -e 0']),
    name === 'node -e 0' ? '' : figure(manyFiles?.[name]),
    ratio(manyFiles?.[name], manyFiles?.['markdownlint-cli2']),
  ];
  return table(head, namesIn(coldStart, manyFiles).map(row));
}

function growthTable({ sizeGrowth, filesGrowth }) {
  const rows = [
    ['size of one statement', sizeGrowth, sizeName],
    ['number of statements', filesGrowth, String],
  ].filter(([, grown]) => grown);
  const points = (grown, name) => grown.points.map(([size, time]) => `${name(size)}: ${figure(time)}`).join(', ');
  const head = ['time above the start grows with', 'ms', 'exponent', 'last step'];
  const row = ([what, grown, name]) => [what, points(grown, name), figure(grown.exponent), figure(grown.last)];
  return rows.length > 0 ? table(head, rows.map(row)) : '';
}

/** Whether `value` keeps within `limit`; `unit` says of what. */
function budget(number, what, value, limit, unit, { atLeast = false } = {}) {
  const known = Number.isFinite(value) && Number.isFinite(limit);
  const holds = atLeast ? value >= limit : value <= limit;
  const said = known ? `${figure(value)} ${unit}` : '';
  const asked = known ? `${atLeast ? '≥' : '≤'} ${figure(limit)} ${unit}` : '';
  return [String(number), what, asked, said, known ? (holds ? 'holds' : '**missed**') : notMeasured];
}

function budgets(figures) {
  const { keystrokes = {}, open = {}, serverStart = {}, coldStart = {}, manyFiles = {}, growth, memory } = figures;
  const pressed = (size) => {
    const { wsoa, nothing } = keystrokes[size] ?? {};
    return wsoa?.p95 / nothing?.p95;
  };
  const floor = 'node -e 0';
  const million = 1_000_000;
  const rows = [
    budget(1, 'keystroke at 20 kB, p95', pressed(20_000), 2, '× nothing'),
    budget(1, 'keystroke at 200 kB, p95', pressed(200_000), 2, '× nothing'),
    budget(1, 'keystroke at 1 MB, p95', pressed(million), 1.5, '× nothing'),
    ...Object.entries(figures.requests ?? {}).map(([name, { wsoa, nothing }]) =>
      budget(1, `${name} at 200 kB, p95`, wsoa?.p95 / nothing?.p95, 2, '× nothing'),
    ),
    budget(2, 'open 1 MB', open[million]?.wsoa / open[million]?.rumdl, 1.5, '× rumdl'),
    budget(2, 'open 5 MB', open[5 * million]?.wsoa, 2000, 'ms'),
    budget(3, 'many statements', manyFiles.wsoa / manyFiles.rumdl, 1, '× rumdl', { atLeast: true }),
    budget(3, 'many statements', manyFiles.wsoa / manyFiles['markdownlint-cli2'], 10, '× markdownlint', {
      atLeast: true,
    }),
    budget(3, 'warm cache', figures.warmCache / manyFiles.wsoa, 5, '× no cache', { atLeast: true }),
    budget(4, 'cold start, one statement', coldStart.wsoa / coldStart[floor], 1.6, '× node -e 0'),
    budget(4, 'server spawn to initialize', serverStart.wsoa / serverStart[floor], 1.4, '× node -e 0'),
    budget(5, 'exponent, 20 kB to 5 MB', figures.sizeGrowth?.exponent, 1.05, ''),
    budget(5, `exponent, number of statements`, figures.filesGrowth?.exponent, 1.05, ''),
    budget(5, '1 MB open in the server', keystrokes[million]?.wsoa?.memory?.most, 200, 'MB'),
    budget(5, `check of ${figures.fileCount} statements`, memory?.many, 200, 'MB'),
    budget(5, `growth over ${growth?.edits ?? '10,000'} edits`, growth?.late / growth?.early, 1.05, '× in use'),
  ];
  return table(['budget', 'what', 'asked', 'measured', ''], rows);
}

/** Everything that was measured, as one Markdown text. */
export function report(figures) {
  const parts = [
    `Node ${process.version}, medians; absolute times drift with the machine, so compare the ratios.\n`,
    keystrokeTable(figures.keystrokes),
    requestsTable(figures.requests),
    openTable(figures),
    commandTable(figures),
    growthTable(figures),
    budgets(figures),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
