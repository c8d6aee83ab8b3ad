// Takes text files in: node ingest.js HOST:PORT FILE...

import { readFile } from "node:fs/promises";
import path from "node:path";
import { connect } from "../index.js";

const [server, ...files] = process.argv.slice(2);
const drafts = files.map(async (file) => ({ id: path.parse(file).name, text: await readFile(file) }));
const reports = await Promise.all(drafts);
const gongbao = await connect(server);
const { outcomes } = await gongbao.ingest({ reports }, { timeoutMs: 60_000 });
for (const { id, error, figureCount } of outcomes) {
  console.log([id, error ? `refused: ${error}` : `${figureCount} figures`].join("\t"));
}
