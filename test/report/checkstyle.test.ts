import assert from 'node:assert/strict';
import { formatCheckstyle } from '../../server/core/report/checkstyle.ts';
import { none, nothing, sample } from './sample.ts';
import { assertXml } from './validators.ts';

describe('the checkstyle format', function () {
  this.timeout(20_000);

  it('has a file for each file, and in it each finding; columns count characters', () => {
    assert.equal(
      formatCheckstyle(sample),
      `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="plans/Café #1.md">
    <error line="2" column="9" severity="warning" message="No action answers A1." source="wsoa.area-without-action"/>
    <error line="2" column="9" severity="error" message="No action answers P1." source="wsoa.area-without-action"/>
    <error line="5" column="6" severity="error" message="There is no “A9” &lt;in&gt; &quot;that&quot; &amp; letter | *really*, ask @team." source="wsoa.unknown-area"/>
    <error line="5" column="9" severity="info" message="Over\ufffd lines." source="wsoa.action-without-owner"/>
    <error line="7" column="4" severity="info" message="Say it." source="wsoa.vague-action"/>
  </file>
</checkstyle>
`,
    );
  });

  it('is XML, also when there is nothing', async () => {
    await assertXml(formatCheckstyle(sample), formatCheckstyle(nothing), formatCheckstyle(none));
    assert.equal(
      formatCheckstyle(none),
      '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n',
    );
  });
});
