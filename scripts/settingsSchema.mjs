// Writes schemas/wsoa.schema.json and the settings in package.json and package.nls.json from server/core/config/options.ts, the rules and
// their pages; with --check only says whether they are current.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { options } from '../server/core/config/options.ts';
import { rules } from '../server/core/rules/index.ts';
import { readPages } from './rulePages.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const pages = new Map(readPages().map((page) => [page.name, page]));
const pageOf = 'https://github.com/wsoa/wsoa/blob/main/docs/rules/';

/** The JSON Schema of a shape; `null` is what a key without a value is in YAML, and does no harm. */
function schemaOf(shape) {
  switch (shape.is) {
    case 'text':
      return { type: ['string', 'number'] };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'yes-or-no':
      return { type: 'boolean' };
    case 'days':
      return { anyOf: [{ type: 'integer', minimum: 1, maximum: 1000 }, { const: 'none' }, { type: 'null' }] };
    case 'one-of':
      return { enum: [...shape.values] };
    case 'list': {
      const one = schemaOf(shape.of);
      const items = shape.nested ? { anyOf: [one, { type: 'array', items: one }] } : one;
      return { anyOf: [{ type: 'array', items }, one, { type: 'null' }] };
    }
    case 'map': {
      const properties = shape.keys.map((key) => [key, { ...schemaOf(shape.of), ...(ruleOf(key) && ofRule(key)) }]);
      return { type: ['object', 'null'], properties: Object.fromEntries(properties), additionalProperties: false };
    }
    case 'overrides': {
      const own = options.filter((option) => !option.topOnly);
      const files = { description: 'Patterns such as archive/**, from the folder of this file.', ...patterns };
      const items = {
        type: 'object',
        required: ['files'],
        properties: { files, ...properties(own) },
        additionalProperties: false,
      };
      return { type: ['array', 'null'], items };
    }
    default:
      throw new Error(`no schema for ${shape.is}`);
  }
}

const patterns = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };

function ruleOf(name) {
  return rules.find((one) => one.name === name);
}

function ofRule(name) {
  const rule = ruleOf(name);
  const { summary, severity } = pages.get(name);
  const markdownDescription = `${summary}\n\nSeverity: ${severity}. [More](${pageOf}${name}.md)`;
  return { default: rule.severity, description: summary, markdownDescription };
}

function properties(some) {
  return Object.fromEntries(some.map(({ name }) => [name, { $ref: `#/definitions/${name}` }]));
}

function definition({ name, says, shape }) {
  return [name, { ...schemaOf(shape), description: plain(says), markdownDescription: says }];
}

const plain = (markdown) => markdown.replaceAll('`', '');
const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://raw.githubusercontent.com/wsoa/wsoa/main/schemas/wsoa.schema.json',
  title: 'Settings of wsoa (.wsoa.yaml)',
  $comment: 'Written by scripts/settingsSchema.mjs from server/core/config/options.ts.',
  type: 'object',
  properties: properties(options),
  additionalProperties: false,
  definitions: Object.fromEntries(options.map(definition)),
};

/** What the editor shows stands in package.nls.json: the key that package.json has in its place. */
const shown = {};
function words(key, english) {
  shown[key] = english;
  return `%${key}%`;
}

/** As package.json has it: plain types only, which the settings page can draw, and the page of a rule stays away. */
function editorSetting({ name, says, shape }) {
  return [
    `wsoa.${camel(name)}`,
    { ...editorSchema(shape), scope: 'window', markdownDescription: words(`setting.${camel(name)}`, says) },
  ];
}

/** What is unset says nothing; that no section is needed, or no days are counted, has to be said. */
function editorSchema(shape) {
  switch (shape.is) {
    case 'one-of':
      return { type: 'string', enum: ['', ...shape.values], default: '' };
    case 'days':
      return { type: ['integer', 'string', 'null'], minimum: 1, maximum: 1000, pattern: '^none$', default: null };
    case 'list':
      return { type: ['array', 'null'], items: shape.nested ? {} : { type: 'string' }, default: null };
    case 'map': {
      const one = (key) =>
        ruleOf(key)
          ? {
              type: 'string',
              enum: [...shape.of.values],
              default: ruleOf(key).severity,
              description: words(`rule.${key}`, pages.get(key).summary),
            }
          : { type: 'array', items: { type: 'string' } };
      const properties = Object.fromEntries(shape.keys.map((key) => [key, one(key)]));
      return { type: 'object', properties, additionalProperties: false, default: {} };
    }
    default:
      throw new Error(`the editor has no setting for ${shape.is}`);
  }
}

const files = new Map([['schemas/wsoa.schema.json', JSON.stringify(schema, null, 2) + '\n']]);

const manifest = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const { configuration } = manifest.contributes;
const settings = options.filter((option) => !option.fileOnly).map(editorSetting);
// What is the editor's own is no setting of a team.
const own = [
  'wsoa.quietWhileTyping',
  'wsoa.continueLists',
  'wsoa.codeLens',
  'wsoa.inlayHints.areaText',
  'wsoa.inlayHints.daysLeft',
  'wsoa.today',
  'wsoa.language',
].map((name) => [name, configuration.properties[name]]);
configuration.properties = { ...Object.fromEntries(settings), ...Object.fromEntries(own) };
files.set('package.json', JSON.stringify(manifest, null, 2) + '\n');
const handwritten = Object.entries(JSON.parse(readFileSync(path('package.nls.json'), 'utf8'))).filter(
  ([key]) => !/^(setting|rule)\./.test(key),
);
const english = { ...Object.fromEntries(handwritten), ...shown };
files.set('package.nls.json', JSON.stringify(english, null, 2) + '\n');

for (const [name, text] of files) {
  if (!process.argv.includes('--check')) {
    mkdirSync(path('schemas'), { recursive: true });
    writeFileSync(path(name), text);
    continue;
  }
  let current = '';
  try {
    current = readFileSync(path(name), 'utf8').replaceAll('\r\n', '\n');
  } catch {}
  if (current !== text) {
    console.error(`${name} is not what the settings are: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
