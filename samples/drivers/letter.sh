#!/bin/sh
# Makes a refusal notice from what another system holds, with jq and tar:
#
#   sh letter.sh OUT      the letter and the record go to the folder OUT
#   sh letter.sh --case   prints the case, as noticegen is given it
#
# The case goes in as JSON at standard input, the release comes out as a tar at standard output.
# If it is stopped, what is wrong is told line by line, and the code is noticegen's.
set -eu

noticegen=${NOTICEGEN:-noticegen}
samples=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) # has authority.yaml and approvals.yaml

# These would come from your system; jq puts them into quotation marks as they are.
reference='EMP/26/0801'
applicant='Ms "Ola" Fennimore'

case=$(
  jq -n --arg reference "$reference" --arg applicant "$applicant" '{
    reference: $reference,
    applicant: $applicant,
    received: "2026-09-01",
    issued: "2026-09-24",
    subject: "the resurfacing of the yard",
    items: [
      {
        number: 1,
        asks: "How many firms bid?",
        outcome: "disclosed",
        answer: "Five firms bid."
      },
      {
        number: 2,
        asks: "The price per square metre in each bid.",
        outcome: "withheld",
        under: "bidders"
      }
    ],
    relied_on: {
      bidders: {
        limb: "s43(2)",
        likelihood: "would be likely to",
        answers: {
          whose_interests: "The five bidders’. We asked all of them; four objected in writing.",
          causal_link: "The same five bid for each of our yearly lots. A rival with these prices could undercut the next bid by pence without cutting its own costs.",
          how_likely: "The next tender opens in January 2027."
        },
        public_interest_test: {
          for_disclosure: ["People could judge whether the work was good value."],
          for_maintaining: ["Bids set by the last prices leave the public paying more."],
          balance: "maintaining",
          because: "The total price is already published and answers most of the first point."
        }
      }
    }
  }'
)

if [ "$1" = --case ]; then
  printf '%s\n' "$case"
  exit
fi

release=$(mktemp -d)
trap 'rm -rf -- "$release"' EXIT
code=0
printf '%s\n' "$case" |
  "$noticegen" render - --folder "$samples" --format docx,pdf,txt --tar --json \
    >"$release/tar" 2>"$release/json" || code=$?
if [ "$code" != 0 ]; then
  jq -r '(.problems + .findings)[]
    | "\(.file):\(.pointer // .line): \(.what // .message)\n  fix: \(.fix)"' \
    <"$release/json" >&2 || cat -- "$release/json" >&2
  exit "$code"
fi
mkdir -p -- "$1"
tar -xf "$release/tar" -C "$1"
