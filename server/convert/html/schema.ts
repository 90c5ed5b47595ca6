import type { Schema } from 'hast-util-sanitize';

/** What is left of a page before it is read: text in these elements, and links that lead to the web or to a mailbox. */
export const schema: Schema = {
  tagNames: (
    'html body main article section div center address figure figcaption details summary fieldset legend blockquote ' +
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th pre br hr ' +
    'a b strong i em u span font small big sub sup q cite abbr code kbd samp var mark ins time x-mark x-note'
  ).split(' '),
  attributes: {
    '*': ['style', 'className'],
    a: ['href'],
    ol: ['start'],
    li: ['value'],
    td: ['rowSpan', 'colSpan'],
    th: ['rowSpan', 'colSpan'],
    table: ['role'],
    'x-mark': ['dataNote'],
    'x-note': ['dataNote'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  strip: ['script', 'style'],
};
