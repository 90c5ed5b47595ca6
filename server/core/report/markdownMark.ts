/** How every report in Markdown begins: by it one is known from a document that people wrote. */
export const markdownMark = '<!-- Written by wsoa check -->\n';
