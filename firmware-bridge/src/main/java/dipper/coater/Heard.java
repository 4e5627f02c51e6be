package dipper.coater;

import dipper.grbl.Reply;

/** A reply, and when the last of it came, which may lie long before anybody looks at it. */
record Heard(Reply reply, long at) {
}
