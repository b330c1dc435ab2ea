/** What the columns of the canned queries are called in Chinese; in English their names say it. */

export const COLUMNS = {
  article: "报道", articles: "报道数", between: "其间", bodies: "机构数", body: "机构", byline: "署名", code: "代码", confidence: "把握",
  covers: "覆盖", date: "日期", day: "日期", days: "日期", event: "活动", events: "活动数", first: "一方", first_reported: "首见报",
  first_seen: "首见", from: "起", headline: "标题", in_body: "机构", in_build: "构建", iri: "名称（IRI）", last_seen: "末见", name: "名称",
  object: "所述", one: "一方", one_role: "角色", other: "另一方", paper: "报纸", people: "人数", person: "人物", place: "地点",
  places: "地点数", post: "职务", programme: "项目", programmes: "项目数", relation: "关系", role: "角色", rule: "规则", run_by: "实施者",
  says: "陈述", second: "另一方", sentence: "原句", sort: "类型", source: "出处", spot: "地点", steps: "层级", subject: "主语", text: "原文",
  ties: "联系", to: "止", type: "类型", until: "至", what: "内容", where: "所在", with: "与谁", with_role: "其角色", within: "隶属",
};
