package dipper.sim;

/** What the board lists when asked: who it is, its offsets, its startup lines. */
final class Listings {

    private final Chip chip;

    Listings(Chip chip) {
        this.chip = chip;
    }

    Verdict identity(long now) {
        var dialect = chip.firmware().dialect();
        chip.out.send("[VER:" + dialect.version() + chip.memory.info() + "]", now);
        dialect.identity().forEach(line -> chip.out.send(line, now));
        return Verdict.OK;
    }

    Verdict startup(long now) {
        for (var i = 0; i < chip.memory.startupLines(); i++) {
            chip.out.send("$N" + i + "=" + chip.memory.startup(i), now);
        }
        return Verdict.OK;
    }

    Verdict offsets(long now) {
        for (var i = 0; i < chip.firmware().dialect().systems(); i++) {
            vector(i < 6 ? "[G" + (54 + i) + ":" : "[G59." + (i - 5) + ":", chip.memory.offset(i), "]", now);
        }
        vector("[G28:", chip.memory.offset(Memory.G28), "]", now);
        vector("[G30:", chip.memory.offset(Memory.G30), "]", now);
        vector("[G92:", chip.modal.shift, "]", now);
        switch (chip.firmware()) {
            case GRBL, GRBL_SINGLE_AXIS ->
                    chip.out.send(coordinate(new Text().put("[TLO:"), chip.modal.toolLength).put(']'), now);
            case GRBLHAL -> vector("[TLO:", new double[] {0, 0, chip.modal.toolLength}, "]", now);
        }
        probed(now);
        return Verdict.OK;
    }

    /** Where the probe last touched; this board's never does. */
    void probed(long now) {
        vector("[PRB:", new double[Motor.COUNT], ":0]", now);
    }

    private void vector(String name, double[] values, String close, long now) {
        var text = new Text().put(name);
        for (var i = 0; i < values.length; i++) {
            coordinate(i == 0 ? text : text.put(','), values[i]);
        }
        chip.out.send(text.put(close), now);
    }

    private Text coordinate(Text text, double millimetres) {
        return chip.settings().inches()
                ? text.decimal((float) (millimetres * GcodeLine.INCHES_PER_MILLIMETRE), 4)
                : text.decimal((float) millimetres, 3);
    }
}
