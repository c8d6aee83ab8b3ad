// Searches: node search.js HOST:PORT QUERY

import { connect } from "../index.js";

const [server, ...words] = process.argv.slice(2);
const gongbao = await connect(server);
const { hits } = await gongbao.search({ text: words.join(" "), page: { limit: 5 } });
for (const hit of hits) console.log([hit.reportId, hit.title].join("\t"));
