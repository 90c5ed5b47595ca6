import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { git } from './git.ts';
import { clean, folderOf, letter, root, warned, wsoa } from './wsoa.ts';

/** What the pages write in capitals for something of the reader's. */
const placeholders: Readonly<Record<string, string>> = {
  'OLD NEW': 'submitted.md statement.md',
  'FILES, FOLDERS or GLOBS…': 'plans',
  FILE: 'statement.md',
  FOLDER: 'plans',
  LETTER: 'letter.md',
  REF: 'main',
  RULE: 'unknown-area',
  NAME: 'unknown-area',
  COMMAND: 'check',
  FORMAT: 'markdown',
  N: '20',
};

/**
 * The commands in a page, as one would type them: in blocks that are for a terminal, in steps of YAML, and in code
 * within a sentence. What is elided (`…`) is no command, nor what is piped elsewhere after the `|`.
 */
function commandsIn(page: string): readonly string[] {
  const blocks = [...page.matchAll(/^```(?:console|sh|yaml)\n([^]*?)^```/gm)].flatMap(([, block]) =>
    block!.split('\n'),
  );
  const inline = [...page.replace(/^```[^]*?^```/gm, '').matchAll(/`(wsoa [^`\n]+)`/g)].map(([, code]) => code!);
  const lines = [...blocks, ...inline].flatMap((line) => {
    const command = /^\s*(?:- run: |script: |\$ )?(?:npx (?:--yes )?)?wsoa ([^|>#]+)/.exec(line)?.[1];
    return command && !/^[\w-]+ is\b|…\s|…$|^[{:]/.test(command) ? [command.trim()] : [];
  });
  return [...new Set(lines)];
}

/** The words of a command as a shell parts them, with something in the place of what is written in capitals. */
function wordsOf(command: string): readonly string[] {
  const bare = command.replace(/\[([^\]]*)\]/g, '$1');
  const names = Object.keys(placeholders).sort((a, b) => b.length - a.length);
  const filled = names.reduce(
    (text, name) => text.replace(new RegExp(`(^|[ =])${name}(?=$| )`, 'g'), `$1${placeholders[name]!}`),
    bare,
  );
  return [...filled.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain!,
  );
}

const pdf = fs.readFileSync(path.join(root, 'test', 'fixtures', 'imports', 'printed-numbered.pdf'));
const files = {
  'letter.md': letter,
  'report.pdf': pdf,
  'corrected.pdf': pdf,
  'statement.md': warned,
  'submitted.md': clean.replace('letter:', 'submitted: 2027-01-29\nletter:'),
  'pasted.txt': letter,
  'summary.md': '',
  'plans/letter.md': letter,
  'plans/statement.md': warned,
  'plans/northmere.md': warned,
};

/** A repository with what the pages' commands are about. */
function folderForPages(): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'then');
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  for (const at of [1, 2, 3]) git(folder, 'commit', '-q', '--allow-empty', '-m', `later ${at}`);
  return folder;
}

describe('The commands in the documentation', function () {
  this.timeout(120_000);
  // Pages whose commands follow from one another have a test of their own.
  const apart = ['many-statements.md', 'what-may-fail.md'];
  const pages = fs.readdirSync(path.join(root, 'docs')).filter((name) => /\.md$/.test(name) && !apart.includes(name));

  const all = new Map(
    ['README.md', ...pages.map((name) => `docs/${name}`)].map((page) => [
      page,
      commandsIn(fs.readFileSync(path.join(root, page), 'utf8')),
    ]),
  );

  it('are found', () => {
    assert.ok([...all.values()].flat().length > 60);
    for (const page of ['command-line', 'continuous-integration', 'formats', 'reviewing', 'starting', 'what-changed'])
      assert.ok(all.get(`docs/${page}.md`)!.length > 2, page);
  });

  for (const [page, commands] of all) {
    if (!commands.length) continue;
    it(`do what they say: ${page}`, () => {
      const folder = folderForPages();
      for (const command of commands) {
        const words = wordsOf(command);
        const [name, ...args] = words;
        // What a sentence speaks of: a command, perhaps with an option. A server waits for an editor.
        if (name === 'lsp' || /^[\w-]+( --[\w-]+)?$/.test(command)) {
          const help = wsoa(folder, [name!, '--help']);
          assert.equal(help.code, 0, `wsoa ${command}`);
          for (const option of args) assert.ok(help.out.includes(`${option} `), `wsoa ${command}`);
          continue;
        }
        for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, file), text);
        // These are made where there is none.
        if (name === 'import' && !args.includes('--corrects')) fs.rmSync(path.join(folder, 'letter.md'));
        if (name === 'new') fs.rmSync(path.join(folder, path.dirname(args[0]!), 'statement.md'));
        const dated = ['check', 'diff', 'new'].includes(name!) ? ['--today', '2027-02-01'] : [];
        const { code, err, out } = wsoa(folder, [...words, ...dated], { GITHUB_STEP_SUMMARY: '' });
        assert.equal(code, /--max-warnings 0/.test(command) ? 1 : 0, `wsoa ${command}\n${err}`);
        assert.ok(out || args.includes('--output'), `wsoa ${command} says nothing`);
        for (const [at, arg] of args.entries())
          if (arg === '--output') assert.ok(fs.statSync(path.join(folder, args[at + 1]!)).size > 0, command);
      }
    });
  }
});
