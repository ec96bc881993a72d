import { slowReaders } from "./slow-readers.ts";

slowReaders(1_000);
