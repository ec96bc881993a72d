import { randomFrames } from "./random-frames.ts";
import { slowReaders } from "./slow-readers.ts";

randomFrames(2_000);
slowReaders(20);
