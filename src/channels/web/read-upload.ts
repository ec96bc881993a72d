import busboy from "busboy";
import type { Request } from "express";
import { readAtMost } from "../../domain/read-at-most.ts";
import { badArgument, type OrRefusal, refusals } from "./refusal.ts";
import { longestUpload } from "./upload-types.ts";

/** Files in one request. */
const mostFiles = 5;
/** Bytes of the activity part. */
const longestActivity = 64 * 1024;
/** Bytes of a whole request: its files, the activity, and the lines between. */
const longestRequest = 3 * longestUpload + longestActivity;

interface UploadedFile {
  name: string | undefined;
  declared: string;
  bytes: Buffer;
}

export interface ReadUpload {
  /** The activity part's text; absent with a single raw body. */
  activity?: string;
  files: UploadedFile[];
}

const fail = (req: Request, refused: typeof refusals.tooBig | ReturnType<typeof badArgument>) => {
  req.unpipe();
  req.resume();
  return { refused };
};

/** Reads a Direct Line upload: multipart (activity first, then files) or one raw body with Content-Disposition. */
export async function readUpload(req: Request): Promise<OrRefusal<ReadUpload>> {
  if (Number(req.headers["content-length"] ?? 0) > longestRequest) return fail(req, refusals.tooBig);
  const type = req.headers["content-type"];
  if (!type) return badType(req);
  return /^multipart\/form-data\b/i.test(type) ? readMultipart(req) : readRaw(req, type);
}

const badType = (req: Request) => fail(req, badArgument("Content-Type is missing or is not multipart/form-data."));

async function readRaw(req: Request, declared: string): Promise<OrRefusal<ReadUpload>> {
  const disposition = req.headers["content-disposition"];
  if (!disposition || req.readableEnded) return badType(req);
  const bytes = await readAtMost(req, longestUpload);
  if (bytes === "too-big") return { refused: refusals.tooBig };
  const name = /filename="?([^";]*)"?/i.exec(Buffer.from(disposition, "latin1").toString("utf8"))?.[1];
  return { files: [{ name, declared, bytes }] };
}

function readMultipart(req: Request): Promise<OrRefusal<ReadUpload>> {
  return new Promise((resolve) => {
    const read: ReadUpload = { files: [] };
    let length = 0;
    const stop = (refused: Parameters<typeof fail>[1]) => resolve(fail(req, refused));
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: req.headers,
        defParamCharset: "utf8",
        limits: { fileSize: longestUpload + 1, files: mostFiles + 1, fields: 4, fieldSize: longestActivity, parts: 12 },
      });
    } catch {
      return stop(badArgument("The multipart body has no boundary."));
    }
    parser.on("file", (part, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on("error", () => stop(badArgument("The multipart body is broken.")));
      stream.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > longestRequest) return stop(refusals.tooBig);
        chunks.push(chunk);
      });
      stream.on("close", () => {
        const bytes = Buffer.concat(chunks);
        if (part === "activity") read.activity = bytes.toString("utf8");
        else if (part === "file") read.files.push({ name: filename, declared: mimeType, bytes });
        if (bytes.length > (part === "activity" ? longestActivity : longestUpload)) stop(refusals.tooBig);
      });
    });
    parser.on("field", (part, value, { valueTruncated }) => {
      if (valueTruncated) return stop(refusals.tooBig);
      if (part === "activity") read.activity = value;
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) {
      parser.on(limit, () => stop(badArgument(`At most ${mostFiles} files at once.`)));
    }
    parser.on("error", () => stop(badArgument("The multipart body is broken.")));
    parser.on("close", () => resolve(read));
    req.on("aborted", () => stop(badArgument("The request was cut off.")));
    req.pipe(parser);
  });
}
