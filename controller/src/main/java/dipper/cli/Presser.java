package dipper.cli;

import dipper.setup.Technician;
import java.io.PrintWriter;

/** A person who presses keys, before a line that tells how things stand and is written over. */
final class Presser implements Technician {

    private static final String LINE_ANEW = "\r\u001B[K";

    private final PrintWriter out;

    Presser(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void tell(String line) {
        out.println(LINE_ANEW + line);
    }

    @Override
    public void show(String state) {
        out.print(LINE_ANEW + state);
        out.flush();
    }

    @Override
    public void ask(String question) {
        show(question);
    }
}
