import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'junit2json';
import { attributes, xml, xmlHead } from '../../server/core/report/xml.ts';
import { assertXml } from './validators.ts';

describe('text in XML', function () {
  this.timeout(20_000);

  it('comes out as it went in, but for what XML cannot hold', async () => {
    const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const document = `${xmlHead}<testsuite${attributes({ name: `of ${name}` })}></testsuite>`;
        const possible = name.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
        assert.equal((await parse(document))?.name, `of ${possible}`);
      }),
    );
  });

  it('is XML whatever characters there are', async () => {
    const every = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
    const rest = '\ud800\udc00\udbff\udfff\ufffe\uffff\ud800x\udfff';
    await assertXml(`${xmlHead}<a${attributes({ b: every + rest })}>${xml(every + rest)}</a>`);
  });
});
