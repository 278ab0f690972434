/** What `trailtail --help` prints under the first sentence. */
export const helpText = `
Usage
  trailtail                 the log group of this account's trail; of several you choose one
  trailtail <log group> …   CloudWatch Logs log groups, by name or ARN
  trailtail <file> …        CloudTrail log files: Records, array or NDJSON, gzipped or not; - is standard input
  trailtail s3://bucket/prefix …
                            CloudTrail's archives in S3: the folder that AWSLogs is in, or one inside it
  trailtail demo            a CloudWatch Logs endpoint on this machine, with a story to solve; no AWS account
  trailtail doctor [log group]
                            what is missing between this terminal and live events, and texts that mend it; with
                            -f table:NAME also for a table; --format json

Options
  -f, --filter TEXT         show only what matches, e.g. "table:orders* !principal:etl-*"
  --json                    the records that match, one per line, as they were received
  --plain                   lines instead of the full screen, as a pipe gets them
  --count-by FIELDS         count what matches, e.g. by principal,table or eventName,awsRegion; printed at the end
  --format FORMAT           of these counts: table, csv, json or markdown (table)
  --engine ENGINE           let insights (Logs Insights) or athena count, from --since on; charged by the bytes read
  --athena-table NAME       the table of the trail's files that Athena reads, such as default.cloudtrail_logs;
                            beside the screen, what A in the groups (b) asks
  --workgroup NAME          workgroup of Athena, which says where results are written (primary)
  --print-query             print the query of --engine instead, or a CREATE TABLE for the folders of a trail in S3
  --since, --until TIME     read what was delivered from 15m, 2h, 3d ago or an ISO 8601 time; --until ends there;
                            in S3 and with Athena, only what happened in that time
  --no-sweep                do not read the log group for what Live Tail misses
  --sweep-rate N            FilterLogEvents calls a second for that (2)
  --sessions N              spread a log group over 1, 2, 4 or 8 tail sessions, for more than 500 events a second
  --max-minutes N           end when tail sessions were open for N minutes together
  --server-filter           let CloudWatch apply what it can of --filter; only that is then complete
  --duration TIME           end after 30s, 15m, 2h, 3d
  --limit N                 end after N events that match
  --exit-on-match           end at the first event that matches; 1 when it ended without one
  --on-match CMD            run CMD in a shell, the record on its standard input, for the first match of each
                            principal, event and error; then for none of these for a while
  --quiet-for TIME          that while (5m); $TRAILTAIL_MATCHES tells how many matches CMD is run for
  --alert                   begin with the alerts of the screen on: a bell and a desktop notification (key a)
  --known FILE              a list of known callers, for is:known and is:unknown, beside your own; may be repeated
  --redact                  hide account ids, keys, addresses and values of items wherever they would be seen
  --keep N                  events held for the screen (200000)
  --profile NAME            profile of the AWS configuration
  --region REGION           Region of log groups given by name
  --endpoint-url URL        another endpoint of CloudWatch Logs or S3
  --debug-log FILE          append what the tail sessions do, without credentials
  --version, --help

Filter
  word                      fuzzy, over targets, indexes and principals
  'word  ^word  word$       contains, starts with, ends with
  field:value,other*        table index target principal session type event service app agent
                            ip region account key error category id
  is:trait                  read write error denied console root known unknown new recovered
  "two words"               the text of the record contains them
  !term                     not; a | b either; a space between terms is AND

In a terminal the screen opens, and ? there lists the keys. In a pipe there are plain lines.

Exit status: 0 done or matched, 1 --exit-on-match ended without a match, 2 wrong usage or unreadable input,
3 AWS or the source failed, or doctor found a problem.
`;
