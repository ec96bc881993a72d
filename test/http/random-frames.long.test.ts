import { randomFrames } from "./random-frames.ts";

randomFrames(100_000);
