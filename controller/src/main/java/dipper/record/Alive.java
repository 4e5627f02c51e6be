package dipper.record;

/** Whether a process still works on a run. */
public enum Alive {
    RUNNING, GONE
}
