import type { ActionView, AreaView } from '../core/describe/areas.ts';
import { distinct } from '../core/describe/areas.ts';
import * as words from '../core/describe/areaWords.ts';
import { gapsIn } from '../core/describe/gaps.ts';
import { nameOf as actionName } from '../core/fixes/naming.ts';
import { plainWords } from '../core/config/plainWords.ts';
import type { Span } from '../core/model/span.ts';
import { keyOf } from '../workspace/uris.ts';
import type { ActionEntry, AreaEntry, AreasOverview, Place } from './areasProtocol.ts';
import type { Convert } from './convert.ts';
import type { Session } from './session.ts';
import type { Understood } from './things.ts';
import { t } from '../core/words.ts';

/** What there is to show of one document. */
export interface Shown {
  readonly kind: 'statement' | 'letter';
  readonly file: string;
  /** The statements that answer. */
  readonly by: readonly Understood[];
  readonly views: readonly AreaView<Understood>[];
}

export function noOverview(uri: string): AreasOverview {
  return { kind: 'none', uri, statements: [], letters: [], gaps: 0, gapsText: '', areas: [], stops: [] };
}

/** All of it as the client is given it, places in lines and columns. */
export function overviewOf(session: Session, convert: Convert, uri: string, shown: Shown): AreasOverview {
  const { kind, file, by, views } = shown;
  const ids = idsOf(views);
  const all = views.flatMap(({ actions }) => actions);
  const owners = spellings(all.map((one) => one.owners));
  const agencies = spellings(all.map((one) => one.agencies));
  const letters = by.flatMap((one) => one.letters.flatMap((letter) => (letter.found ? [letter.file] : [])));
  return {
    ...{ kind, uri },
    statements: by.map((one) => session.uriOf(one.file)),
    letters: [...new Set((kind === 'letter' ? [file] : letters).map((one) => session.uriOf(one)))],
    gaps: words.gapCount(views),
    gapsText: words.gapsLine(views),
    areas: views.map((view, i) => areaEntry(view, ids[i]!)),
    stops: stopsIn(shown).map(({ span, message }) => ({ range: place(file, span).range, message })),
  };

  function areaEntry(view: AreaView<Understood>, id: string): AreaEntry {
    const { area, file: letter } = view.linked;
    const { section } = view;
    return {
      ...{ id, ref: area.ref, agency: area.agency, state: view.state },
      label: words.areaLabel(view),
      description: words.areaLine(view),
      spoken: words.areaSpoken(view),
      text: view.reason ? `${area.text}\n\n${view.reason}` : area.text,
      place: place(letter, area.titleSpan),
      section: section && place(section.by.file, section.section.title.span),
      actions: view.actions.map((one, i) => actionEntry(one, `${id}/${i}`)),
    };
  }

  function actionEntry(view: ActionView<Understood>, id: string): ActionEntry {
    const { action, gaps, overdue, finished } = view;
    return {
      ...{ id, overdue, finished, gaps: gaps.length },
      label: words.actionLabel(view),
      description: words.actionLine(view),
      spoken: words.actionSpoken(view),
      owners: view.owners.map((one) => owners.get(plainWords(one)) ?? one),
      agencies: view.agencies.map((one) => agencies.get(plainWords(one)) ?? one),
      place: place(view.by.file, action.title.text ? action.title.span : action.span),
    };
  }

  function place(of: string, span: Span): Place {
    const lines = convert.lines(of, session.workspace.textOf(of) ?? '');
    return { uri: session.uriOf(of), range: convert.range(lines, span) };
  }
}

/** All that a person sees of it: no places, which every line that is typed moves. */
export function visible(overview: AreasOverview): string {
  const hidden = new Set(['place', 'section', 'stops']);
  return JSON.stringify(overview, (key, value: unknown) => (hidden.has(key) ? undefined : value));
}

/** By letter and reference, and by order where a letter uses one twice. */
export function idsOf(views: readonly AreaView[]): string[] {
  const used = new Map<string, number>();
  return views.map(({ linked: { area, file } }) => {
    const id = `${keyOf(file)}#${area.ref}`;
    const n = (used.get(id) ?? 0) + 1;
    used.set(id, n);
    return n > 1 ? `${id}~${n}` : id;
  });
}

/** Where the document has gaps. What has the same place is one stop. */
function stopsIn({ kind, by, views }: Shown): { span: Span; message: string }[] {
  const found: { span: Span; message: string }[] = [];
  for (const view of views) {
    const { area } = view.linked;
    if (kind === 'letter') {
      if (view.state === 'none' || view.state === 'gaps')
        found.push({ span: area.titleSpan, message: `${area.ref}: ${words.areaLine(view)}` });
    } else if (view.state === 'none') {
      const { letterKey, letters } = by[0]!.statement.frontMatter;
      const source = by[0]!.letters.findIndex((one) => one.found && one.file === view.linked.file);
      const span = view.section?.section.title.span ?? letters?.[source]?.span ?? letterKey;
      found.push({ span, message: `${area.ref}: ${t('no action yet')}` });
    }
  }
  for (const one of kind === 'statement' ? by : []) {
    // Also those that answer no area: they are to be owned and dated too.
    for (const action of one.statement.actions)
      for (const { span, words } of gapsIn(action, one.understanding, one.waivers))
        found.push({ span, message: `${actionName(action)}: ${words}` });
  }
  return merged(found);
}

function merged(found: readonly { span: Span; message: string }[]): { span: Span; message: string }[] {
  const stops: { span: Span; message: string }[] = [];
  for (const one of [...found].sort((a, b) => a.span.start - b.span.start)) {
    const last = stops.at(-1);
    if (last?.span.start === one.span.start) last.message += `; ${one.message}`;
    else stops.push({ ...one });
  }
  return stops;
}

/** How each name is first spelled, by its plain words. */
function spellings(names: readonly (readonly string[])[]): Map<string, string> {
  return new Map(distinct(names.flat()).map((name) => [plainWords(name), name]));
}
