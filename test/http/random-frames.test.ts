import { randomFrames } from "./random-frames.ts";

randomFrames(2_000);
