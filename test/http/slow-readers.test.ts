import { slowReaders } from "./slow-readers.ts";

slowReaders(20);
