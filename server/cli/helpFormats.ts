// What the help of the commands that report says of the formats, and of what fails.

export const formatsHelp = `
Formats (docs/formats.md)
  stylish     for people, in a terminal; the default
  compact     a line for each finding, for editors and their tasks
  markdown    for people: a summary for a comment, a wiki or an email
  json        for programs (docs/json.md)
  github      annotations on a pull request, and the summary of the job, in GitHub Actions
  sarif       GitHub code scanning, Azure DevOps
  gitlab      the code quality report of GitLab
  junit       whatever shows the results of tests
  checkstyle  Jenkins, SonarQube and others
  rdjson      reviewdog
`;

/** Exit codes 0 and 1. */
export const failingHelp = `
Exit code
  0  no errors, or nothing that --fail-on names, and no more warnings than --max-warnings allows
  1  such findings, or too many warnings (docs/what-may-fail.md)
`;
