type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (isObject(value) && typeof value.text === "string" ? value.text : "");

/** What Slack would refuse about the blocks of a call, out of the Block Kit reference; undefined when nothing. */
export function slackProblem(args: Json): string | undefined {
  const view = isObject(args.view) ? args.view : undefined;
  const blocks = list(view ? view.blocks : args.blocks);
  const problems: string[] = [];
  if (blocks.length > (view ? 100 : 50)) problems.push("too many blocks");
  if (typeof args.text === "string" && args.text.length > 40_000) problems.push("text too long");
  if (view && textOf(view.title).length > 24) problems.push("view title longer than 24");
  if (view?.type === "modal" && blocks.some(({ type }) => type === "input") && !textOf(view.submit))
    problems.push("a form without a submit label");
  const ids = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [String(block_id)]));
  if (new Set(ids).size !== ids.length) problems.push("a block_id twice");
  if (ids.some((id) => id.length > 255)) problems.push("block_id longer than 255");
  for (const block of blocks) problems.push(...problemsOf(block));
  return problems[0];
}

function problemsOf(block: Json): string[] {
  switch (block.type) {
    case "rich_text":
      return richText(block);
    case "section":
      return [...bounded(textOf(block.text), 1, 3_000, "section text"), ...elements(list([block.accessory]))];
    case "context":
      return list(block.elements).flatMap((each) => bounded(String(each.text ?? ""), 1, 3_000, "context text"));
    case "header":
      return bounded(textOf(block.text), 1, 150, "header");
    case "divider":
      return [];
    case "actions":
      return [...size(list(block.elements), 25, "elements of actions"), ...elements(list(block.elements))];
    case "input":
      return [...bounded(textOf(block.label), 1, 2_000, "label"), ...elements(list([block.element]))];
    default:
      return [`unknown block ${String(block.type)}`];
  }
}

function richText(block: Json): string[] {
  return list(block.elements).flatMap((section) =>
    list(section.elements).flatMap((part) => {
      if (part.type === "text") return bounded(String(part.text ?? ""), 1, 3_100, "rich text");
      if (part.type === "link") return URL.canParse(String(part.url)) ? [] : ["a link that is none"];
      return [`unknown rich text ${String(part.type)}`];
    }),
  );
}

function elements(all: Json[]): string[] {
  const ids = all.map(({ action_id }) => String(action_id));
  return [
    ...(new Set(ids).size === ids.length ? [] : ["an action_id twice in a block"]),
    ...ids.flatMap((id) => bounded(id, 1, 255, "action_id")),
    ...all.flatMap((each) => {
      if (each.type === "button")
        return [
          ...bounded(textOf(each.text), 1, 75, "button"),
          ...bounded(String(each.value ?? ""), 0, 2_000, "value"),
          ...(each.style === undefined || each.style === "danger" || each.style === "primary" ? [] : ["button style"]),
        ];
      if (each.type === "checkboxes") return options(each, 10);
      if (each.type === "multi_static_select" || each.type === "static_select") return options(each, 100);
      if (each.type === "plain_text_input") return size(list(each.element), 0, "input");
      return [`unknown element ${String(each.type)}`];
    }),
  ];
}

const options = (element: Json, most: number): string[] => [
  ...size(list(element.options), most, "options"),
  ...(list(element.options).length === 0 ? ["no options"] : []),
  ...list(element.options).flatMap((option) => [
    ...bounded(textOf(option.text), 1, 75, "option"),
    ...bounded(textOf(option.description), 0, 75, "description"),
    ...bounded(String(option.value ?? ""), 1, 150, "option value"),
  ]),
];

const bounded = (text: string, least: number, most: number, what: string): string[] =>
  text.length < least || text.length > most ? [`${what}: ${text.length} characters`] : [];
const size = (all: unknown[], most: number, what: string): string[] =>
  all.length > most ? [`${what}: ${all.length}`] : [];
