import { consoleFace } from "../support/faces/console-face.ts";
import { twelveStories } from "./twelve-stories.ts";

twelveStories("the console", () => consoleFace);
