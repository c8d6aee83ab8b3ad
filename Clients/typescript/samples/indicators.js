// Looks figures up: node indicators.js HOST:PORT CONCEPT [REGION]

import { connect } from "../index.js";

const [server, concept, region] = process.argv.slice(2);
const gongbao = await connect(server);
const filter = { concepts: concept ? [concept] : [], regions: region ? [region] : [] };
const { figures } = await gongbao.listFigures({ filter, page: { limit: 100 } });
for (const { region: place, period, name, quote, value, unit } of figures) {
  console.log([place?.name ?? "", period, name, quote, value, unit].join("\t"));
}
