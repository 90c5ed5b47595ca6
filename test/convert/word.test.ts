import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { convert } from '../../server/convert/convert.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const xml = (root: string, body: string) => `<?xml version="1.0"?><w:${root} ${namespaces}>${body}</w:${root}>`;
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const styles = xml(
  'styles',
  '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House Heading"/><w:basedOn w:val="H2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="LP"><w:name w:val="List Paragraph"/><w:pPr><w:ind w:left="720"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="HouseBullet"><w:name w:val="House Bullet"/>' +
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
);
const level = (i: number, format: string, text = '%1') =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = xml(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', ' ')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'none')}</w:abstractNum>` +
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
);

/** What is made of a Word file with these paragraphs, from the heading `Areas for improvement` on. */
async function areasOf(body: string): Promise<string> {
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/>` +
        `<Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(numbering),
    'word/document.xml': strToU8(xml('document', `<w:body>${p('Areas for improvement', style('H2'))}${body}</w:body>`)),
  });
  const { markdown } = await convert(bytes, 'letter.docx');
  return markdown.slice(markdown.indexOf('## Areas for improvement') + 26);
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : run(text)}</w:p>`;
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const item = (list: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

describe('import: what Word writes', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'hidden text is no text, and neither is struck text',
      p(
        run('Thresholds') +
          run(' hidden', '<w:vanish/>') +
          run(' struck', '<w:strike/>') +
          run(' shown', '<w:vanish w:val="0"/>'),
        item(1),
      ),
      '- **A1** Thresholds shown\n',
    ],
    [
      'changes are accepted: inserted, deleted, moved',
      p(
        `${run('The ')}<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del><w:ins w:id="2">${run('new ')}</w:ins>` +
          `<w:moveFrom w:id="3">${run('gone ')}</w:moveFrom><w:moveTo w:id="4">${run('words.')}</w:moveTo>`,
        item(1),
      ),
      '- **A1** The new words.\n',
    ],
    [
      'a paragraph whose end was deleted goes on in the next',
      p(run('One'), `${item(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) + p(' and the same.', item(1)),
      '- **A1** One and the same.\n',
    ],
    [
      'a style of the house that is based on a heading, a level of its own, and a table of contents',
      p('Areas for improvement 4', style('TOC1')) +
        p('Leadership', '<w:outlineLvl w:val="2"/>') +
        p('Thresholds.', item(1)) +
        p('Our view', style('House')) +
        p('Good.', item(1)),
      '### Leadership\n\n- **A1** Thresholds.\n\n## Our view\n\n- Good.\n',
    ],
    [
      'lists by a style of the house; paragraphs that continue an item',
      p('Thresholds.', style('HouseBullet')) +
        p('They differ.', style('LP')) +
        p('Chronologies.', style('HouseBullet')),
      '- **A1** Thresholds.\n\n  They differ.\n- **A2** Chronologies.\n',
    ],
    [
      'a bullet that is a space goes on with the item above; no bullet at all is no list',
      p('Thresholds.', item(1)) + p('They differ.', item(4)) + p('Chronologies.', item(1)) + p('Thank you.', item(5)),
      '- **A1** Thresholds.\n\n  They differ.\n- **A2** Chronologies.\n\nThank you.\n',
    ],
    [
      'a second level that comes first',
      p('Thresholds.', item(1, 1)) + p('Chronologies.', item(1)),
      '- **A1** Thresholds.\n- **A2** Chronologies.\n',
    ],
    [
      'numbers go on over what stands between, and begin again where the letter says so',
      p('One.', item(2)) + p('Between.') + p('Two.', item(2)) + p('And:') + p('Anew.', item(3)),
      '1. **A1** One.\n\nBetween.\n\n2. **A2** Two.\n\nAnd:\n\n1. **A3** Anew.\n',
    ],
    [
      'bullets of symbol fonts, as symbols and as letters',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r><w:r><w:tab/><w:t>Thresholds.</w:t></w:r>') +
        p('<w:r><w:t>\uf0a7</w:t></w:r><w:r><w:tab/><w:t>Chronologies.</w:t></w:r>') +
        p('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>§</w:t></w:r><w:r><w:tab/><w:t>Plans.</w:t></w:r>'),
      '- **A1** Thresholds.\n- **A2** Chronologies.\n- **A3** Plans.\n',
    ],
    [
      'a text box in a drawing only',
      p('One.', item(1)) +
        p(
          '<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>' +
            p('In the box.') +
            '</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>',
        ),
      '- **A1** One.\n\nIn the box.\n',
    ],
    [
      'a text box in both of its forms, once',
      p('One.', item(1)) +
        p(
          '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>' +
            `<wps:txbx><w:txbxContent>${p('In the box.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>` +
            '</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>' +
            `${p('In the box.')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      '- **A1** One.\n\nIn the box.\n',
    ],
  ];
  for (const [name, body, expected] of cases) {
    it(name, async () => assert.equal(await areasOf(body), expected));
  }
});
