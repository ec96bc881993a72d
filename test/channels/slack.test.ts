import { slackFace } from "../support/faces/slack-face.ts";
import { lateRating, twelveStories } from "./twelve-stories.ts";

twelveStories("Slack", () => slackFace, [lateRating]);
