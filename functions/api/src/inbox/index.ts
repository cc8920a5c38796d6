import { answering } from "./answer-inbox.ts";
import { contact } from "./contact.ts";
import { reading } from "./list-inbox.ts";

export const inbox = [...reading, ...answering, ...contact];
