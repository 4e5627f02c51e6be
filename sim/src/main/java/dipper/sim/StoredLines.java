package dipper.sim;

/** Lines that write to the board's memory: settings, startup lines, the build's own words, the factory's values. */
final class StoredLines {

    private static final int REPORT_IN_INCHES = 13;

    private final Chip chip;
    private final Interrupts interrupts;

    StoredLines(Chip chip, Interrupts interrupts) {
        this.chip = chip;
        this.interrupts = interrupts;
    }

    Verdict info(String line, long now) {
        if (line.charAt(2) != '=') {
            return refuse(Code.INVALID_STATEMENT);
        }
        chip.memory.info(line.substring(3));
        return stored(now);
    }

    private Verdict stored(long now) {
        chip.busy(now + chip.latency.perStore());
        return Verdict.OK;
    }

    Verdict restore(String line, long now) {
        switch (line) {
            case "$RST=$" -> chip.settings().restoreFactory();
            case "$RST=#" -> chip.memory.clearOffsets();
            case "$RST=*" -> {
                chip.settings().restoreFactory();
                chip.memory.clearOffsets();
                chip.memory.clearTexts();
            }
            default -> {
                return refuse(Code.INVALID_STATEMENT);
            }
        }
        interrupts.reset(now);
        chip.out.send("[MSG:Restoring defaults]", now);
        return Verdict.OK;
    }

    /** A line that is run after each start: it must be one that the reader takes. */
    Verdict startup(String line, long now) {
        if (chip.state != State.IDLE) {
            return refuse(Code.NOT_IDLE);
        }
        var number = new Numeral(line, 2);
        if (!number.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (number.end() == line.length() || line.charAt(number.end()) != '=' || refused((int) number.value())) {
            return refuse(Code.INVALID_STATEMENT);
        }
        var block = line.substring(number.end() + 1);
        var reader = new GcodeReader(chip.memory);
        var verdict = reader.read(block, chip.modal);
        if (verdict instanceof Verdict.Accepted) {
            chip.modal = reader.state();
            if (kept((int) number.value())) {
                chip.memory.startup((int) number.value(), block);
            }
            stored(now);
        }
        return verdict;
    }

    private boolean kept(int number) {
        return number >= 0 && number < chip.memory.startupLines();
    }

    /** GRBL does not look at the number: it says ok and writes beside its startup lines, where nobody reads. */
    private boolean refused(int number) {
        return switch (chip.firmware()) {
            case GRBL, GRBL_SINGLE_AXIS -> false;
            case GRBLHAL -> !kept(number);
        };
    }

    Verdict setting(String line, long now) {
        var number = new Numeral(line, 1);
        if (!number.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (number.end() == line.length() || line.charAt(number.end()) != '=') {
            return refuse(Code.INVALID_STATEMENT);
        }
        var value = new Numeral(line, number.end() + 1);
        if (!value.good()) {
            return refuse(Code.BAD_NUMBER);
        }
        if (value.end() < line.length() || number.value() < 0) {
            return refuse(Code.INVALID_STATEMENT);
        }
        var code = chip.settings().store((int) number.value(), (float) value.value());
        if (code != Code.OK) {
            return refuse(code);
        }
        if ((int) number.value() == REPORT_IN_INCHES) {
            chip.report.tellOffset();
        }
        return stored(now);
    }

    private static Verdict refuse(int code) {
        return new Verdict.Refused(code);
    }
}
