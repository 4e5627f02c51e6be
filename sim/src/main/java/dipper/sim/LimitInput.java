package dipper.sim;

/** What drives a limit input: the switch itself, or somebody who shorts or cuts its wire. */
public enum LimitInput {
    AUTO, ON, OFF
}
