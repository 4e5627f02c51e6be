package dipper.sim;

/** What a real-time byte or an interrupt asks the main loop for. */
enum Request {
    RESET, REPORT, HOLD, DOOR, CANCEL, SLEEP, START, STOPPED
}
