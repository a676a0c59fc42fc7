// Makes a refusal notice from what another system holds, with Node alone:
//
//   node letter.mjs OUT      the letter and the record go to the folder OUT
//   node letter.mjs --case   prints the case, as noticegen is given it
//
// The case goes in as JSON at standard input, the release comes out as a tar at standard output.
// If it is stopped, what is wrong is told line by line, and the code is noticegen's.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const noticegen = process.env.NOTICEGEN ?? "noticegen";
// has authority.yaml and approvals.yaml
const samples = dirname(dirname(fileURLToPath(import.meta.url)));

const noticeCase = {
  reference: "EMP/26/0802",
  applicant: 'Mr "Sunny" Ölgard',
  received: "2026-09-03",
  issued: "2026-09-28",
  subject: "the lease of the north hangar",
  items: [
    {
      number: 1,
      asks: "Who leases the hangar?",
      outcome: "disclosed",
      answer: "It is leased to Kestrel & Daughters Ltd.",
    },
    { number: 2, asks: "What rent do they pay?", outcome: "withheld", under: "rent" },
  ],
  relied_on: {
    rent: {
      limb: "s43(2)",
      likelihood: "would be likely to",
      answers: {
        whose_interests: "Our own. We let two more hangars in the spring.",
        causal_link:
          "Whoever bids for them would take this rent as the most that they need to offer.",
        how_likely: "Three firms have asked for particulars since July 2026.",
      },
      public_interest_test: {
        for_disclosure: ["People could judge whether public land is let at a fair rent."],
        for_maintaining: ["A lower rent for the other two would be paid for by everybody."],
        balance: "maintaining",
        because: "The three rents will be published together once the other two are let.",
      },
    },
  },
};

const [out] = process.argv.slice(2);
const text = `${JSON.stringify(noticeCase)}\n`;
if (out === "--case") {
  process.stdout.write(text);
} else {
  for (const [name, data] of untar(render(text))) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
}

function render(input) {
  const options = ["--folder", samples, "--format", "docx,pdf,txt", "--tar", "--json"];
  const ran = spawnSync(noticegen, ["render", "-", ...options], { input, maxBuffer: 2 ** 30 });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) {
    const { problems, findings } = JSON.parse(ran.stderr);
    for (const { file, pointer, line, what, message, fix } of [...problems, ...findings]) {
      console.error(`${file}:${pointer ?? line}: ${what ?? message}\n  fix: ${fix}`);
    }
    process.exit(ran.status);
  }
  return ran.stdout;
}

// Each file: a head of 512 bytes with its name and its size in octal, then its bytes, filled
// up to a multiple of 512. An empty head ends the archive.
function* untar(tar) {
  for (let at = 0; tar[at] !== 0; ) {
    const name = tar.toString("utf8", at, tar.indexOf(0, at));
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8);
    at += 512;
    yield [name, tar.subarray(at, at + size)];
    at += Math.ceil(size / 512) * 512;
  }
}
