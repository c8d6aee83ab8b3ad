// Compiled and not run: what is right in TypeScript, and what must be refused.

import { connect, ConnectionLost, RPCError, v1 } from "../index.js";

export async function right(): Promise<string[]> {
  const gongbao = await connect("127.0.0.1:7171", { tls: { ca: "…" }, token: "t", retry: { attempts: 1 } });
  const { hits, page } = await gongbao.search({ text: "监督", page: { limit: 5 } }, { timeoutMs: 100, signal: new AbortController().signal });
  const total: bigint | undefined = page?.total;
  const figures: v1.Figure[] = (await gongbao.call(v1.methods.listFigures, { filter: { kinds: [v1.FigureKind.FIGURE_KIND_SHARE] } })).figures;
  for await (const { health } of gongbao.watchHealth({})) if (health?.state === v1.HealthState.HEALTH_DRAINING) break;
  const code: string = (null as unknown as RPCError | ConnectionLost).code;
  return [...hits.map((hit) => hit.title), ...figures.map((figure) => figure.region?.name ?? ""), String(total), code];
}

export async function wrong(): Promise<void> {
  const gongbao = await connect();
  // @ts-expect-error: there is no such field
  await gongbao.search({ query: "监督" });
  // @ts-expect-error: a number is no text
  await gongbao.search({ text: 7 });
  // @ts-expect-error: a region may be absent
  (await gongbao.listFigures({})).figures[0]!.region.name;
  // @ts-expect-error: many answers are no promise of one
  (await gongbao.watchHealth({})).health;
}
