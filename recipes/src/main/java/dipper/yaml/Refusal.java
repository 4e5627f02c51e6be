package dipper.yaml;

/** Ends the reading of a text that cannot be read to its end; carries the problem to the reader's catch and never leaves this package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Code code, Place place, String what, String remedy) {
        super(what, null, false, false);
        this.problem = Problem.error(code, place, what, remedy);
    }

    Refusal(Code code, Place place, String what, String remedy, Fix fix) {
        super(what, null, false, false);
        this.problem = Problem.error(code, place, what, remedy).with(fix);
    }

    Problem problem() {
        return problem;
    }
}
