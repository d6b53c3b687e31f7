// What the command says about itself.

export const usage = `Usage: offerset check [options] <file or folder> …

Checks AWS Marketplace offer sets before AWS does. Files may be offer set documents, requests of StartChangeSet, answers of
DescribeChangeSet and DescribeEntity, and release plans, in any mix; folders are searched for .json files.

  --explain            say below each finding why it matters and what to do
  --json               print everything as JSON: what importAws of the package gives
  --today YYYY-MM-DD   the day of the check, in UTC; the current one by default
  --help, --version

Exit code: 0 without errors, 1 when there is an error in a file, 2 when the command is called wrongly.
`;
