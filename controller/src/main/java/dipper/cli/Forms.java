package dipper.cli;

import picocli.CommandLine.Option;

/** In which form a dry run is printed; without any, as text for people. */
final class Forms {

    @Option(names = "--json",
            description = "prints an object: protocol, plan, duration_s and its parts, pellets, forecast, warnings")
    private boolean json;

    @Option(names = "--csv", description = "prints a table with a row a step: key, when, what, where")
    private boolean csv;

    @Option(names = "--gcode",
            description = "prints the program line by line as it goes to the board, with comments that name the steps")
    private boolean gcode;

    enum Form {
        TEXT, JSON, CSV, GCODE
    }

    Form form() {
        if (json) {
            return Form.JSON;
        }
        if (csv) {
            return Form.CSV;
        }
        return gcode ? Form.GCODE : Form.TEXT;
    }
}
