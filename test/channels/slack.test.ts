import { slackFace } from "../support/faces/slack-face.ts";
import { twelveStories } from "./twelve-stories.ts";

twelveStories("Slack", () => slackFace);
