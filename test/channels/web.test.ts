import { webFace } from "../support/faces/web-face.ts";
import { twelveStories } from "./twelve-stories.ts";

twelveStories("the web", () => webFace);
