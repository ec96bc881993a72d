import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const clear: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 255];

/** The two icons an app package wants: in colour, 192 by 192; and a white outline on nothing, 32 by 32. A speech bubble. */
export function drawIcons(accent: string): { color: Buffer; outline: Buffer } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const ground: Colour = [red, green, blue, 255];
  return {
    color: png(192, (x, y) => (isBubble(x / 192, y / 192) ? white : ground)),
    outline: png(32, (x, y) => (isEdge(x / 32, y / 32) ? white : clear)),
  };
}

/** A rounded box with a tail below, in a unit square. */
function isBubble(x: number, y: number, grow = 0): boolean {
  const across = Math.abs(x - 0.5) - (0.18 + grow);
  const down = Math.abs(y - 0.45) - (0.11 + grow);
  const inBox = Math.hypot(Math.max(across, 0), Math.max(down, 0)) <= 0.12;
  const inTail = y >= 0.6 && y <= 0.78 + grow && x >= 0.34 - grow && x - 0.34 <= 0.2 + grow - (y - 0.6);
  return inBox || inTail;
}

const isEdge = (x: number, y: number): boolean => isBubble(x, y, 0.03) && !isBubble(x, y, -0.04);

/** A PNG of eight bits a channel with transparency; each line unfiltered. RFC 2083. */
function png(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const lines = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) lines.set(colourAt(x + 0.5, y + 0.5), y * (1 + size * 4) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
